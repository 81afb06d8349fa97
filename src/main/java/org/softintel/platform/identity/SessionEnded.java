package org.softintel.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;

/** Fired when a user signs out, for whatever uses their session. */
public record SessionEnded(String mark, SecurityIdentity identity) {
  @Override
  public String toString() {
    return "SessionEnded[" + mark + "]";
  }
}

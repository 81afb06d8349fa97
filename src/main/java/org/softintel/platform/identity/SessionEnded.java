package org.softintel.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;

/** Fired when somebody signs out, for whatever still hangs on their session. */
public record SessionEnded(String mark, SecurityIdentity identity) {
  @Override
  public String toString() {
    return "SessionEnded[" + mark + "]";
  }
}

package org.softintel.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;

/** Fired when a user signs out: here, or of all their sessions. */
public record SessionEnded(SecurityIdentity identity, boolean everywhere) {
  @Override
  public String toString() {
    return "SessionEnded[" + everywhere + "]";
  }
}

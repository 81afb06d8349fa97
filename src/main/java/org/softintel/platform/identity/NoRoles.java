package org.softintel.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/** The same person, who may do nothing that needs a role. */
public final class NoRoles {
  private NoRoles() {}

  public static SecurityIdentity of(SecurityIdentity identity) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(identity.getPrincipal())
        .addCredentials(identity.getCredentials())
        .addAttributes(identity.getAttributes())
        .build();
  }
}

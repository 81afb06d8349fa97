package org.softintel.report.team;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.softintel.platform.identity.NoRoles;

/** Takes all roles from people who left, whatever session or token they still have. */
@ApplicationScoped
class LeaversHaveNoRoles implements SecurityIdentityAugmentor {
  private final Leavers leavers;

  LeaversHaveNoRoles(Leavers leavers) {
    this.leavers = leavers;
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    return Uni.createFrom().item(hasLeft(identity) ? NoRoles.of(identity) : identity);
  }

  private boolean hasLeft(SecurityIdentity identity) {
    return identity.getPrincipal() instanceof JsonWebToken token
        && leavers.include(token.getSubject());
  }
}

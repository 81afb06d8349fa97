package org.softintel.platform.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Auditors read no reports and manage nothing; managers read no reports. An account with roles that
 * exclude each other has no role until somebody corrects it.
 */
@ApplicationScoped
class ExclusiveRoles implements SecurityIdentityAugmentor {
  private static final Set<String> READERS = Set.of(Role.TRIAGE, Role.LEAD);

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    return Uni.createFrom().item(exclude(identity.getRoles()) ? NoRoles.of(identity) : identity);
  }

  static boolean exclude(Set<String> roles) {
    var reads = roles.stream().anyMatch(READERS::contains);
    var audits = roles.contains(Role.AUDITOR);
    var manages = roles.contains(Role.MANAGER);
    return (audits && manages) || (reads && (audits || manages));
  }
}

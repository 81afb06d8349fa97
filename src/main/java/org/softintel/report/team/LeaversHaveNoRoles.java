package org.softintel.report.team;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.softintel.platform.identity.NoRoles;

/**
 * Takes all roles from people who left, whatever session or token they still have. Their accounts
 * are kept in memory: asking the database at each request would make every page wait, some on a
 * thread that may not block.
 */
@Startup
@Singleton
class LeaversHaveNoRoles implements SecurityIdentityAugmentor {
  private volatile Set<String> leavers = Set.of();

  LeaversHaveNoRoles() {
    refresh();
  }

  /** Keeps the last list while the database cannot be reached. */
  @Scheduled(every = "2s")
  void refresh() {
    leavers = QuarkusTransaction.requiringNew().call(LeaversHaveNoRoles::read);
  }

  private static Set<String> read() {
    return SeenColleague.<SeenColleague>list("leftAt is not null").stream()
        .map(it -> it.account)
        .collect(Collectors.toSet());
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    return Uni.createFrom().item(hasLeft(identity) ? NoRoles.of(identity) : identity);
  }

  private boolean hasLeft(SecurityIdentity identity) {
    return identity.getPrincipal() instanceof JsonWebToken token
        && leavers.contains(token.getSubject());
  }
}

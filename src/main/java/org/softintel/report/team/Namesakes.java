package org.softintel.report.team;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.softintel.platform.identity.CurrentActor;

/**
 * Marks those of the team who share a name, so that their username stands beside it. Kept in memory
 * for the same reasons as {@link LeaversHaveNoRoles}.
 */
@Startup
@Singleton
class Namesakes implements SecurityIdentityAugmentor {
  private final Colleagues colleagues;
  private volatile Set<String> accounts = Set.of();

  Namesakes(Colleagues colleagues) {
    this.colleagues = colleagues;
    refresh();
  }

  /** Keeps the last list while the database cannot be reached. */
  @Scheduled(every = "10s")
  void refresh() {
    accounts = QuarkusTransaction.requiringNew().call(colleagues::namesakes);
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    var isOne =
        identity.getPrincipal() instanceof JsonWebToken token
            && accounts.contains(token.getSubject());
    return Uni.createFrom()
        .item(
            isOne
                ? QuarkusSecurityIdentity.builder(identity)
                    .addAttribute(CurrentActor.NAMESAKE, true)
                    .build()
                : identity);
  }
}

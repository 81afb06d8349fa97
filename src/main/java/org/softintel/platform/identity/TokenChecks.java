package org.softintel.platform.identity;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.softintel.platform.database.Sql;

/**
 * Refuses bearer tokens of sessions, accounts and roles that ended before the token does. Each
 * process remembers for seconds what it asked.
 */
@Singleton
class TokenChecks implements SecurityIdentityAugmentor {
  private final SignInService service;
  private final Sql sql;
  private final SessionsConfig config;
  private final InstantSource clock;
  private final Map<String, Check> checks = new ConcurrentHashMap<>();

  TokenChecks(SignInService service, Sql sql, SessionsConfig config, InstantSource clock) {
    this.service = service;
    this.sql = sql;
    this.config = config;
    this.clock = clock;
  }

  private record Check(Instant at, boolean holds) {}

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    if (!"api".equals(identity.getAttribute(OidcUtils.TENANT_ID_ATTRIBUTE))) {
      return Uni.createFrom().item(identity);
    }
    var token = identity.getCredential(AccessTokenCredential.class).getToken();
    var key = DigestUtils.sha256Hex(token);
    var now = clock.instant();
    var known = checks.get(key);
    if (known != null && !isDue(known, now)) {
      return answer(identity, known.holds());
    }
    // Others who call with it meanwhile go by what was known.
    if (known != null && !checks.replace(key, known, new Check(now, known.holds()))) {
      return answer(identity, known.holds());
    }
    return context.runBlocking(
        () -> {
          var holds = isAfterCutoff(identity) && service.holds(token).join();
          checks.put(key, new Check(now, holds));
          if (!holds) {
            throw new AuthenticationFailedException();
          }
          return identity;
        });
  }

  private static Uni<SecurityIdentity> answer(SecurityIdentity identity, boolean holds) {
    return holds
        ? Uni.createFrom().item(identity)
        : Uni.createFrom().failure(new AuthenticationFailedException());
  }

  /**
   * A token that was renewed since is as old as its sign-in, if it says when that was: the
   * framework says 0 where it does not.
   */
  private boolean isAfterCutoff(SecurityIdentity identity) {
    var token = (JsonWebToken) identity.getPrincipal();
    var signedIn =
        CurrentActor.claim(token, "auth_time")
            .map(Long::valueOf)
            .filter(it -> it > 0)
            .orElse(token.getIssuedAtTime());
    return sql.first(
            "select 1 from token_cutoff where account = ? and at > ?",
            row -> true,
            token.getSubject(),
            Instant.ofEpochSecond(signedIn))
        .isEmpty();
  }

  private boolean isDue(Check check, Instant now) {
    return !check.at().isAfter(now.minus(config.check()));
  }

  @Scheduled(every = "1m")
  void forget() {
    var now = clock.instant();
    checks.values().removeIf(it -> isDue(it, now));
  }
}

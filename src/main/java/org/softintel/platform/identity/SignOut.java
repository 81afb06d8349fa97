package org.softintel.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;

/** Ends a session here and at the sign-in service, by what is left of it in its row. */
@ApplicationScoped
public class SignOut {
  private final WebSessions sessions;
  private final SignInService service;
  private final Event<SessionEnded> ended;

  SignOut(WebSessions sessions, SignInService service, Event<SessionEnded> ended) {
    this.sessions = sessions;
    this.service = service;
    this.ended = ended;
  }

  /**
   * Returns whether the session has ended there. Of one that is not known here any more nobody can
   * say, and nobody is asked: anybody could make up its cookie.
   */
  boolean end(RoutingContext routing) {
    var cookie = SessionCookie.of(routing);
    return cookie.isEmpty()
        || cookie.flatMap(it -> ended(it, routing)).map(CompletableFuture::join).orElse(false);
  }

  private Optional<CompletableFuture<Boolean>> ended(String cookie, RoutingContext routing) {
    var tokens = sessions.end(cookie);
    tokens.ifPresent(it -> tell(it, routing));
    return tokens.map(service::end);
  }

  /** Does the same and waits for nothing. */
  public void endSoon(RoutingContext routing) {
    SessionCookie.of(routing)
        .ifPresent(
            cookie -> {
              SessionCookie.expire(routing);
              Infrastructure.getDefaultExecutor()
                  .execute(
                      () -> {
                        var unused = ended(cookie, routing);
                      });
            });
  }

  /** Ends all sessions of the user and the use of their tokens; returns what {@link #end} does. */
  boolean everywhere(SecurityIdentity identity) {
    var all = sessions.endedAll(((JsonWebToken) identity.getPrincipal()).getSubject());
    ended.fire(new SessionEnded(identity, true));
    return all.stream().map(service::end).toList().stream().allMatch(CompletableFuture::join);
  }

  private void tell(SessionTokens session, RoutingContext routing) {
    try {
      var claims = JwtClaims.parse(session.claims().encode());
      var roles = session.roles();
      ended.fire(
          new SessionEnded(
              QuarkusSecurityIdentity.builder()
                  .setPrincipal(new DefaultJWTCallerPrincipal(claims))
                  .addRoles(ExclusiveRoles.exclude(roles) ? Set.of() : roles)
                  .addAttribute(RoutingContext.class.getName(), routing)
                  .build(),
              false));
    } catch (InvalidJwtException e) {
      throw new IllegalStateException("a stored token cannot be read", e);
    }
  }
}

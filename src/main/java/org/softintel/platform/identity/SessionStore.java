package org.softintel.platform.identity;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.database.Sql.SqlFailed;

/** Keeps what the framework would put into cookies in a row of {@link WebSessions}. */
@Alternative
@Priority(1)
@ApplicationScoped
class SessionStore implements TokenStateManager {
  private static final String USED = "softintel.session-tokens";

  /** The framework sets it before it exchanges the tokens of a session. */
  private static final String RENEWED = "refresh_token_grant_response";

  private static final String COOKIE = "softintel.session-cookie";

  private final WebSessions sessions;

  SessionStore(WebSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<String> createTokenState(
      RoutingContext routing,
      OidcTenantConfig config,
      AuthorizationCodeTokens given,
      OidcRequestContext<String> context) {
    SessionTokens used = routing.get(USED);
    var id = given.getIdToken();
    var refresh = given.getRefreshToken();
    var device = Device.of(routing.request().getHeader("User-Agent"));
    return context.runBlocking(
        () ->
            used == null
                ? sessions.begin(id, refresh, device)
                : renewed(routing.get(COOKIE), used.renewed(id, refresh)));
  }

  private String renewed(String cookie, SessionTokens tokens) {
    if (!sessions.renew(cookie, tokens)) {
      throw new AuthenticationFailedException();
    }
    return cookie;
  }

  @Override
  public Uni<AuthorizationCodeTokens> getTokens(
      RoutingContext routing,
      OidcTenantConfig config,
      String cookie,
      OidcRequestContext<AuthorizationCodeTokens> context) {
    // A page that listens connects anew every few minutes, though nobody is there.
    var byTheUser = !"text/event-stream".equals(routing.request().getHeader("Accept"));
    return context
        .runBlocking(
            () -> {
              var tokens =
                  sessions.use(cookie, byTheUser).orElseThrow(AuthenticationFailedException::new);
              routing.put(USED, tokens).put(COOKIE, cookie);
              return new AuthorizationCodeTokens(tokens.idToken(), null, tokens.refreshToken());
            })
        .onFailure(SqlFailed.class)
        .invoke(unread -> SessionCookie.keep(routing));
  }

  // Also before the user signs in again, with a second factor: what was copied before is worthless.
  @Override
  public Uni<Void> deleteTokens(
      RoutingContext routing,
      OidcTenantConfig config,
      String cookie,
      OidcRequestContext<Void> context) {
    var goesOn = routing.get(RENEWED) != null || SessionCookie.isKept(routing);
    return goesOn ? Uni.createFrom().voidItem() : context.runBlocking(() -> end(cookie));
  }

  private @Nullable Void end(String cookie) {
    sessions.end(cookie);
    return null;
  }
}

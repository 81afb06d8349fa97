package org.softintel.platform.http;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ServiceUnavailableException;
import java.util.Objects;
import java.util.Set;
import org.softintel.platform.database.Sql.SqlFailed;
import org.softintel.platform.identity.RealmAvailability;

/**
 * Sends people who are not signed in to the sign-in service. Somebody who sends a form is answered
 * 401 instead, and the page gives back what they wrote: RefusedFormTest. So is a script, an image
 * or a frame: none of them can sign in, and each would leave the cookie of a begun sign-in.
 */
@Alternative
@Priority(1)
@Singleton
class SignInChallenge implements HttpAuthenticationMechanism {
  private static final ChallengeData SIGNED_OUT = new ChallengeData(401);

  /** The cookie of a begun sign-in holds the address, and proxies have 4 KB for all headers. */
  private static final int LONGEST_ADDRESS = 1_000;

  private static final long RETRY_AFTER_SECONDS = 30;
  private static final String AWAY = SignInChallenge.class.getName();

  private final OidcAuthenticationMechanism oidc;
  private final RealmAvailability realm;

  SignInChallenge(OidcAuthenticationMechanism oidc, RealmAvailability realm) {
    this.oidc = oidc;
    this.realm = realm;
  }

  /** Whether this request is answered that nobody can sign in. */
  static boolean isAway(RoutingContext routing) {
    return routing.get(AWAY) != null;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext routing, IdentityProviderManager identities) {
    // A session that the database cannot show has not ended.
    var identity =
        oidc.authenticate(routing, identities)
            .onFailure(it -> it.getCause() instanceof SqlFailed)
            .transform(Throwable::getCause)
            .onFailure(this::isOfARealmThatIsNotKnown)
            .recoverWithUni(() -> nobody(routing));
    // A session that cannot be renewed would redirect to the sign-in service at once.
    return staysHere(routing)
        ? identity.onFailure(AuthenticationException.class::isInstance).recoverWithNull()
        : identity;
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext routing) {
    if (staysHere(routing)) {
      return Uni.createFrom().item(SIGNED_OUT);
    }
    if (FailurePages.isForPrograms(routing.normalizedPath())) {
      return oidc.getChallenge(routing);
    }
    if (routing.request().query() != null && routing.request().uri().length() > LONGEST_ADDRESS) {
      var withoutQuery = new ChallengeData(302, HttpHeaders.LOCATION, routing.normalizedPath());
      return Uni.createFrom().item(withoutQuery);
    }
    // The proxy's bare page would stand where Keycloak is not, with no number to call.
    return realm.isAwayNow().chain(away -> away ? signInIsAway(routing) : redirect(routing));
  }

  private Uni<ChallengeData> redirect(RoutingContext routing) {
    return oidc.getChallenge(routing)
        .onFailure(this::isOfARealmThatIsNotKnown)
        .recoverWithUni(
            failure ->
                realm
                    .isAwayNow()
                    .chain(
                        away -> away ? signInIsAway(routing) : Uni.createFrom().failure(failure)));
  }

  // A challenge that fails is answered 401.
  private static Uni<ChallengeData> signInIsAway(RoutingContext routing) {
    routing.put(AWAY, true);
    return Uni.createFrom()
        .item(new ChallengeData(503, HttpHeaders.RETRY_AFTER, "" + RETRY_AFTER_SECONDS));
  }

  /** Public pages are shown to whoever cannot be known; programs are told to call again. */
  private Uni<SecurityIdentity> nobody(RoutingContext routing) {
    realm.doubt();
    return FailurePages.isForPrograms(routing.normalizedPath())
        ? Uni.createFrom().failure(new ServiceUnavailableException(RETRY_AFTER_SECONDS))
        : Uni.createFrom().nullItem();
  }

  private boolean isOfARealmThatIsNotKnown(Throwable failure) {
    return !(failure instanceof AuthenticationException)
        && !(failure instanceof SqlFailed)
        && !realm.hasAnswered();
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return oidc.getCredentialTypes();
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext routing) {
    return oidc.getCredentialTransport(routing);
  }

  private static boolean staysHere(RoutingContext routing) {
    return !FailurePages.isForPrograms(routing.normalizedPath())
        && (routing.request().method().equals(HttpMethod.POST) || !isPage(routing));
  }

  // Without metadata, simple programs take anything.
  private static boolean isPage(RoutingContext routing) {
    var headers = routing.request().headers();
    var mode = headers.get("Sec-Fetch-Mode");
    if (mode != null) {
      return mode.equals("navigate") && "document".equals(headers.get("Sec-Fetch-Dest"));
    }
    var accepted = Objects.requireNonNullElse(headers.get(HttpHeaders.ACCEPT), "*/*");
    return accepted.equals("*/*") || accepted.contains("text/html");
  }
}

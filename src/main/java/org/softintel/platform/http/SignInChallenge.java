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
import java.util.Objects;
import java.util.Set;
import org.softintel.platform.database.Sql.SqlFailed;

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

  private final OidcAuthenticationMechanism oidc;

  SignInChallenge(OidcAuthenticationMechanism oidc) {
    this.oidc = oidc;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext routing, IdentityProviderManager identities) {
    // A session that the database cannot show has not ended.
    var identity =
        oidc.authenticate(routing, identities)
            .onFailure(it -> it.getCause() instanceof SqlFailed)
            .transform(Throwable::getCause);
    // A session that cannot be renewed would redirect to the sign-in service at once.
    return staysHere(routing)
        ? identity.onFailure(AuthenticationException.class::isInstance).recoverWithNull()
        : identity;
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext routing) {
    return staysHere(routing) ? Uni.createFrom().item(SIGNED_OUT) : oidc.getChallenge(routing);
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

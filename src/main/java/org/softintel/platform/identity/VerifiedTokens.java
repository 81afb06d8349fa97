package org.softintel.platform.identity;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.common.runtime.OidcConstants;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.security.credential.Credential;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Verifies the signature and claims of a token once and not with each request, for five minutes at
 * most. Whether its session or account has ended is asked elsewhere, each time.
 */
@ApplicationScoped
class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest> {
  /** The longest that a verified signature counts, and how many are kept. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private static final int MOST = 3_000;

  /** Quarkus marks a request that brings a new token: of that it checks the nonce, too. */
  private static final Set<String> NEW =
      Set.of("new_authentication", "refresh_token_grant_response");

  /** What Quarkus says of the request, and not of the token. */
  private static final Set<String> OF_REQUEST =
      Set.of(
          HttpSecurityUtils.ROUTING_CONTEXT_ATTRIBUTE,
          RoutingContext.class.getName(),
          AuthenticationRequestContext.class.getName());

  private final IdentityProvider<TokenAuthenticationRequest> verifier;
  private final InstantSource clock;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  private final Counter answers;

  @Inject
  VerifiedTokens(OidcIdentityProvider verifier, InstantSource clock, MeterRegistry meters) {
    this((IdentityProvider<TokenAuthenticationRequest>) verifier, clock, meters);
  }

  VerifiedTokens(
      IdentityProvider<TokenAuthenticationRequest> verifier,
      InstantSource clock,
      MeterRegistry meters) {
    this.verifier = verifier;
    this.clock = clock;
    answers =
        Counter.builder("softintel.tokens.known")
            .description("Calls whose token was verified within the last five minutes")
            .register(meters);
  }

  private record Known(SecurityIdentity identity, Instant until) {}

  @Override
  public Class<TokenAuthenticationRequest> getRequestType() {
    return TokenAuthenticationRequest.class;
  }

  /** Asked before the one of Quarkus, whose priority is the default one and not 1000. */
  @Override
  public int priority() {
    return verifier.priority() + 1;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      TokenAuthenticationRequest request, AuthenticationRequestContext context) {
    var routing = HttpSecurityUtils.getRoutingContextAttribute(request);
    OidcTenantConfig tenant = routing.get(OidcTenantConfig.class.getName());
    if (isMoreThanSigned(tenant.token()) || NEW.stream().anyMatch(it -> routing.get(it) != null)) {
      return verifier.authenticate(request, context);
    }
    var key = key(request.getToken(), tenant);
    var found = known.get(key);
    if (found != null && clock.instant().isBefore(found.until())) {
      answers.increment();
      return Uni.createFrom().item(inRequest(found.identity(), routing, context));
    }
    return verifier
        .authenticate(request, context)
        .invoke(it -> remember(key, it, request.getToken()));
  }

  /** What proves with each request that the token is the caller's is looked at each time. */
  private static boolean isMoreThanSigned(io.quarkus.oidc.runtime.OidcTenantConfig.Token token) {
    return token.binding().certificate()
        || !OidcConstants.BEARER_SCHEME.equalsIgnoreCase(token.authorizationScheme());
  }

  /**
   * An ID token is not an access token, though it may be signed by the same key. The tenant is the
   * one whose keys verify it: another name of one may come from a cookie.
   */
  private static String key(TokenCredential token, OidcTenantConfig tenant) {
    return tenant.tenantId().orElse("")
        + " "
        + token.getClass().getName()
        + " "
        + DigestUtils.sha256Hex(token.getToken());
  }

  private void remember(String key, SecurityIdentity identity, Credential token) {
    if (known.size() < MOST
        && identity.getPrincipal() instanceof JsonWebToken claims
        && claims.getExpirationTime() > 0) {
      var expiry = Instant.ofEpochSecond(claims.getExpirationTime());
      var longest = clock.instant().plus(LONGEST);
      known.put(
          key,
          new Known(
              copy(identity).addCredential(token).build(),
              expiry.isBefore(longest) ? expiry : longest));
    }
  }

  /** As Quarkus does it for a token that it has verified. */
  private static SecurityIdentity inRequest(
      SecurityIdentity identity, RoutingContext routing, AuthenticationRequestContext context) {
    routing.put(AuthenticationRequestContext.class.getName(), context);
    return copy(identity)
        .addCredentials(identity.getCredentials())
        .addAttribute(RoutingContext.class.getName(), routing)
        .addAttribute(AuthenticationRequestContext.class.getName(), context)
        .build();
  }

  /** Without credentials: a session's other tokens are in its row only. */
  private static QuarkusSecurityIdentity.Builder copy(SecurityIdentity identity) {
    var attributes = new HashMap<>(identity.getAttributes());
    attributes.keySet().removeAll(OF_REQUEST);
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(identity.getPrincipal())
        .addRoles(identity.getRoles())
        .addAttributes(attributes)
        .addPermissionChecker(identity::checkPermission);
  }

  @Scheduled(every = "1m")
  void forget() {
    known.values().removeIf(it -> !clock.instant().isBefore(it.until()));
  }
}

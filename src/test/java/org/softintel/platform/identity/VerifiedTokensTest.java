package org.softintel.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.RefreshToken;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.StringPermission;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {
  private static final Instant EXPIRY = Instant.parse("2026-03-02T09:05:00Z");
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
  private static final String FORGED = "forged";

  private Instant now = EXPIRY.minus(FIVE_MINUTES);
  private Duration lives = FIVE_MINUTES;
  private final Verifier verifier = new Verifier();
  private final VerifiedTokens tokens =
      new VerifiedTokens(verifier, () -> now, new SimpleMeterRegistry());

  private Instant expiry() {
    return EXPIRY.minus(FIVE_MINUTES).plus(lives);
  }

  /** Stands for Quarkus, and counts. */
  private final class Verifier implements IdentityProvider<TokenAuthenticationRequest> {
    private int asked;

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
      return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
        TokenAuthenticationRequest request, AuthenticationRequestContext context) {
      asked++;
      if (request.getToken().getToken().equals(FORGED)) {
        return Uni.createFrom().failure(new AuthenticationFailedException());
      }
      var claims = new JwtClaims();
      claims.setSubject("r");
      claims.setExpirationTime(NumericDate.fromSeconds(expiry().getEpochSecond()));
      return Uni.createFrom()
          .item(
              QuarkusSecurityIdentity.builder()
                  .setPrincipal(new OidcJwtCallerPrincipal(claims, request.getToken(), null))
                  .addRole("triage")
                  .addPermission(new StringPermission("read"))
                  .addCredential(request.getToken())
                  .addCredential(new RefreshToken("refresh"))
                  .addAttribute("tenant-id", "api")
                  .addAttribute(
                      RoutingContext.class.getName(),
                      HttpSecurityUtils.getRoutingContextAttribute(request))
                  .build());
    }
  }

  @Test
  void itIsAskedBeforeTheOneOfQuarkus() {
    assertThat(tokens.priority()).isGreaterThan(verifier.priority());
  }

  @Test
  void aTokenIsVerifiedOnce() {
    ask(access("t"));
    var identity = ask(access("t"));

    assertThat(verifier.asked).isEqualTo(1);
    assertThat(identity.getRoles()).containsExactly("triage");
    assertThat(identity.getPrincipal().getName()).isEqualTo("r");
    assertThat(identity.getCredential(AccessTokenCredential.class).getToken()).isEqualTo("t");
    assertThat(identity.<String>getAttribute("tenant-id")).isEqualTo("api");
  }

  @Test
  void whatIsOfTheRequestIsOfThisOne() {
    ask(access("t"));
    var request = request(access("t"), "api");

    var identity = ask(request);

    var routing = HttpSecurityUtils.getRoutingContextAttribute(request);
    assertThat(identity.<Object>getAttribute(RoutingContext.class.getName())).isSameAs(routing);
    assertThat(routing.<Object>get(AuthenticationRequestContext.class.getName()))
        .isSameAs(identity.<Object>getAttribute(AuthenticationRequestContext.class.getName()))
        .isNotNull();
  }

  @Test
  void anExpiredTokenIsVerifiedAgain() {
    ask(access("t"));

    now = EXPIRY;
    ask(access("t"));
    ask(access("t"));

    assertThat(verifier.asked).isEqualTo(3);
  }

  @Test
  void aTokenOfManyHoursIsVerifiedAgainAfterFiveMinutes() {
    lives = Duration.ofHours(9);
    ask(access("t"));

    now = now.plus(Duration.ofMinutes(5));
    ask(access("t"));

    assertThat(verifier.asked).isEqualTo(2);
  }

  @Test
  void whatACookieSaysOfTheTenantMakesNoOther() {
    ask(access("t"));
    var request = request(access("t"), "api");
    HttpSecurityUtils.getRoutingContextAttribute(request).put("tenant-id", "from-a-cookie");
    ask(request);

    assertThat(verifier.asked).isEqualTo(1);
  }

  @Test
  void otherTokensOfTheSessionAreNotKept() {
    ask(access("t"));

    assertThat(ask(access("t")).getCredential(RefreshToken.class)).isNull();
  }

  @Test
  void anotherTokenIsVerified() {
    ask(access("t"));
    ask(access("u"));

    assertThat(verifier.asked).isEqualTo(2);
  }

  @Test
  void anIdTokenIsNoAccessTokenAndATokenOfOneTenantNotOfAnother() {
    ask(access("t"));
    ask(new IdTokenCredential("t"));
    ask(request(access("t"), "Default"));

    assertThat(verifier.asked).isEqualTo(3);
  }

  @Test
  void aTokenThatWasJustIssuedIsVerified() {
    ask(access("t"));
    var request = request(access("t"), "api");
    HttpSecurityUtils.getRoutingContextAttribute(request).put("new_authentication", true);
    ask(request);

    assertThat(verifier.asked).isEqualTo(2);
  }

  @Test
  void aTokenThatIsBoundToItsCallerIsVerifiedEachTime() {
    var bound =
        OidcTenantConfig.builder().tenantId("api").token().binding().certificate().end().end();
    var proven =
        OidcTenantConfig.builder().tenantId("api").token().authorizationScheme("DPoP").end();
    for (var tenant : List.of(bound.build(), proven.build())) {
      for (int i = 0; i < 2; i++) {
        var request = request(access("t"), "api");
        HttpSecurityUtils.getRoutingContextAttribute(request)
            .put(OidcTenantConfig.class.getName(), tenant);
        ask(request);
      }
    }

    assertThat(verifier.asked).isEqualTo(4);
  }

  @Test
  void permissionsStay() {
    ask(access("t"));

    assertThat(ask(access("t")).checkPermissionBlocking(new StringPermission("read"))).isTrue();
  }

  @Test
  void noMoreThanSoManyAreKept() {
    for (int i = 0; i < 3_001; i++) {
      ask(access("t" + i));
    }
    ask(access("t2999"));
    ask(access("t3000"));

    assertThat(verifier.asked).isEqualTo(3_002);
  }

  @Test
  void whatWasRefusedIsNotKept() {
    for (int i = 0; i < 2; i++) {
      assertThat(
              tokens
                  .authenticate(request(access(FORGED), "api"), new NoContext())
                  .onItemOrFailure()
                  .transform((it, failure) -> failure instanceof AuthenticationFailedException)
                  .await()
                  .indefinitely())
          .isTrue();
    }

    assertThat(verifier.asked).isEqualTo(2);
  }

  private static TokenCredential access(String token) {
    return new AccessTokenCredential(token);
  }

  private SecurityIdentity ask(TokenCredential token) {
    return ask(request(token, "api"));
  }

  private SecurityIdentity ask(TokenAuthenticationRequest request) {
    return tokens.authenticate(request, new NoContext()).await().indefinitely();
  }

  private static TokenAuthenticationRequest request(TokenCredential token, String tenant) {
    var request = new TokenAuthenticationRequest(token);
    HttpSecurityUtils.setRoutingContextAttribute(request, routing(tenant));
    return request;
  }

  /** Holds values, and nothing else. */
  private static RoutingContext routing(String tenant) {
    var values = new HashMap<Object, Object>();
    values.put(
        OidcTenantConfig.class.getName(), OidcTenantConfig.builder().tenantId(tenant).build());
    return (RoutingContext)
        Proxy.newProxyInstance(
            VerifiedTokensTest.class.getClassLoader(),
            new Class<?>[] {RoutingContext.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "get" ->
                      arguments.length > 1
                          ? values.getOrDefault(arguments[0], arguments[1])
                          : values.get(arguments[0]);
                  case "put" -> {
                    values.put(arguments[0], arguments[1]);
                    yield proxy;
                  }
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private static final class NoContext implements AuthenticationRequestContext {
    @Override
    public Uni<SecurityIdentity> runBlocking(Supplier<SecurityIdentity> function) {
      throw new UnsupportedOperationException();
    }
  }
}

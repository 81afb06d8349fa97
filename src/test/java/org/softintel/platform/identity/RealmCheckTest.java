package org.softintel.platform.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softintel.given.ServerKey;
import org.softintel.platform.settings.CheckResult;
import org.softintel.platform.settings.Settings;

/** What {@code check} says of a realm that is not as the service needs it. */
class RealmCheckTest {
  private static final String SECRET = "a-long-secret-of-its-own";

  private HttpServer keycloak;
  private String token = "";
  private JsonObject told;

  @BeforeEach
  void aRealmThatIsRight() throws IOException {
    keycloak = HttpServer.create(loopback(), 0);
    var realm = address() + "/realms/softintel";
    told =
        new JsonObject()
            .put("issuer", realm)
            .put("introspection_endpoint", realm + "/introspect")
            .put("token_endpoint", realm + "/token")
            .put("acr_values_supported", new JsonArray(List.of("password", "mfa")))
            .put("claims_supported", new JsonArray(List.of("sub", "acr", "auth_time")))
            .put("code_challenge_methods_supported", new JsonArray(List.of("S256")))
            .put("backchannel_logout_session_supported", true);
    keycloak.createContext(
        "/realms/softintel/.well-known/openid-configuration",
        call -> answer(call, 200, told.encode()));
    keycloak.createContext(
        "/realms/softintel/introspect",
        call -> {
          var known = new String(call.getRequestBody().readAllBytes(), UTF_8).contains(SECRET);
          answer(call, known ? 200 : 401, "{}");
        });
    keycloak.createContext(
        "/realms/softintel/token",
        call -> {
          assertThat(new String(call.getRequestBody().readAllBytes(), UTF_8))
              .contains("grant_type=client_credentials", "client_id=softintel");
          answer(
              call,
              token.isEmpty() ? 401 : 200,
              token.isEmpty()
                  ? "{\"error\":\"unauthorized_client\"}"
                  : new JsonObject().put("access_token", token).encode());
        });
    keycloak.createContext("/", call -> answer(call, 404, "{\"error\":\"Realm does not exist\"}"));
    keycloak.start();
  }

  @AfterEach
  void stop() {
    keycloak.stop(0);
  }

  @Test
  void nothingIsWrongWithARealmAsTheServiceNeedsIt() {
    assertThat(wrong(address() + "/realms/softintel", SECRET)).isEmpty();
  }

  @Test
  void aRealmThatKeycloakDoesNotKnowIsSaid() {
    assertThat(wrong(address() + "/realms/soft", SECRET))
        .containsExactly(
            "Keycloak has no realm at quarkus.oidc.auth-server-url: it must end with /realms/ and"
                + " the realm's name.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          issuer                               | has another name for itself (issuer)
          acr_values_supported                 | lacks of the levels of sign-in: password, mfa
          claims_supported                     | lacks of claims: sub, acr, auth_time
          code_challenge_methods_supported     | lacks of PKCE: S256
          backchannel_logout_session_supported | does not tell of sessions that ended there
          token_endpoint                       | Keycloak does not answer, or not as it should
          introspection_endpoint               | Keycloak does not answer, or not as it should
          """)
  void whatTheRealmLacksIsSaid(String member, String sentence) {
    told.remove(member);

    assertThat(wrong(address() + "/realms/softintel", SECRET))
        .singleElement()
        .asString()
        .contains(sentence);
  }

  /** As in the realm that we ship: the client has no account of its own. */
  @Test
  void whatCannotBeSeenWithoutAPersonIsSaid() {
    assertThat(said(address() + "/realms/softintel", SECRET))
        .contains(
            CheckResult.unseen(
                "sign-in",
                "Whether tokens have the claims realm_access.roles, agency, job_title and"
                    + " phone_number, and those of partners the audience softintel-api: Keycloak"
                    + " gives the client softintel no token without a person. The service warns"
                    + " when somebody signs in without an agency."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '!',
      textBlock =
          """
          {"aud":"account"}                                                             | lack the audience softintel-api, the claim realm_access.roles
          {"aud":["account"],"realm_access":{"roles":[]}}                               | lack the audience softintel-api:
          {"aud":["account","softintel-api"]}                                           | lack the claim realm_access.roles:
          {"realm_access":{"roles":["reporter"]}}                                       | lack the audience softintel-api:
          """)
  void whatATokenOfTheClientLacksIsSaid(String claims, String sentence) {
    token = token(claims);

    assertThat(wrong(address() + "/realms/softintel", SECRET))
        .singleElement()
        .asString()
        .startsWith("Tokens of the client softintel ")
        .contains(sentence);
  }

  @Test
  void aTokenOfTheClientWithAllOfItIsRight() {
    for (var audience : List.of("\"softintel-api\"", "[\"account\",\"softintel-api\"]")) {
      token = token("{\"aud\":" + audience + ",\"realm_access\":{\"roles\":[]}}");

      assertThat(wrong(address() + "/realms/softintel", SECRET)).isEmpty();
    }
    token = "no token";
    assertThat(wrong(address() + "/realms/softintel", SECRET)).isEmpty();
  }

  private static String token(String claims) {
    var encoder = Base64.getUrlEncoder().withoutPadding();
    return "e30." + encoder.encodeToString(claims.getBytes(UTF_8)) + ".AA";
  }

  @Test
  void aClientWithAnotherSecretIsNamedWithItsSetting() {
    assertThat(wrong(address() + "/realms/softintel", "another"))
        .hasSize(2)
        .anyMatch(it -> it.endsWith(" quarkus.oidc.credentials.secret."))
        .anyMatch(it -> it.endsWith(" quarkus.oidc.api.credentials.secret."))
        .noneMatch(it -> it.contains("another"));
  }

  @Test
  void aCertificateThatNobodyKnowsIsSaid() throws Exception {
    var secure = HttpsServer.create(loopback(), 0);
    secure.setHttpsConfigurator(new HttpsConfigurator(ServerKey.of("localhost").context()));
    secure.start();
    var port = secure.getAddress().getPort();

    assertThat(wrong("https://localhost:" + port + "/realms/softintel", SECRET))
        .containsExactly(
            "quarkus.oidc.auth-server-url shows CN=localhost until 2049-01-01 (8067 days): no"
                + " authority that we trust has signed it.",
            "The certificate of Keycloak is not trusted, or of another name:"
                + " quarkus.oidc.auth-server-url.");
    secure.stop(0);
  }

  private static List<String> wrong(String realm, String secret) {
    return said(realm, secret).stream().filter(it -> !it.ok()).map(CheckResult::sentence).toList();
  }

  private static List<CheckResult> said(String realm, String secret) {
    var given =
        Map.of(
            "quarkus.oidc.auth-server-url", realm,
            "quarkus.oidc.client-id", "softintel",
            "quarkus.oidc.credentials.secret", secret,
            "quarkus.oidc.api.client-id", "softintel-api",
            "quarkus.oidc.api.credentials.secret", secret);
    var config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withSources(new PropertiesConfigSource(given, "given", 300))
            .build();
    return new RealmCheck()
        .results(new Settings(config, false), Instant.parse("2026-11-30T09:00:00Z"));
  }

  private static void answer(HttpExchange call, int status, String body) throws IOException {
    var bytes = body.getBytes(UTF_8);
    call.sendResponseHeaders(status, bytes.length);
    call.getResponseBody().write(bytes);
    call.close();
  }

  private String address() {
    return "http://127.0.0.1:" + keycloak.getAddress().getPort();
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }
}

package org.softintel.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.KeycloakAdmin;
import org.softintel.given.NoScriptUser;
import org.softintel.given.PartnerApi;
import org.softintel.given.Replica;
import org.softintel.given.SampleReports;
import org.softintel.given.TestAccounts;
import org.softintel.given.TestStack;
import org.softintel.given.Totp;
import org.softintel.platform.identity.RealmCheck;
import org.softintel.platform.settings.CheckResult;
import org.softintel.platform.settings.Settings;

/** The realm that we ship is taken by Keycloak, keeps what it says, and lets people work. */
class ProductionRealmTest {
  private static final String REALM = "/admin/realms/production";
  private static final String SECRET = "an-invented-secret-of-its-own";
  private static final String PASSPHRASE = "seven invented kites";
  private static final String URL = "https://softintel.example.org";

  /** What is a list of its own there, or is written in another way. */
  private static final Set<String> LOOKED_AT_ELSEWHERE =
      Set.of(
          "passwordPolicy",
          "authenticationFlows",
          "authenticatorConfig",
          "requiredActions",
          "roles",
          "components",
          "clients",
          "organizations",
          "users");

  private static JsonNode file;
  private static JsonNode kept;
  private static JsonNode clients;
  private static Replica service;

  @BeforeAll
  static void itIsImported() throws IOException {
    var text =
        Files.readString(Path.of("docs/operating/keycloak/softintel-realm.json"))
            .replace("${SOFTINTEL_URL}", URL)
            .replace("${SOFTINTEL_CLIENT_SECRET}", SECRET)
            .replace("${SOFTINTEL_API_SECRET}", SECRET);
    // The stack has one of that name.
    file = ((ObjectNode) KeycloakAdmin.parsed(text)).put("realm", "production");
    KeycloakAdmin.request().body(file.toString()).post("/admin/realms").then().statusCode(201);
    KeycloakAdmin.signInAgain();
    kept = KeycloakAdmin.answer(REALM);
    clients = KeycloakAdmin.answer(REALM + "/clients");
    // Nothing in the stack has TLS.
    change(REALM, Map.of("sslRequired", "none"));
    service =
        Replica.started(
            Map.of(
                "quarkus.oidc.auth-server-url", realm(),
                "quarkus.oidc.credentials.secret", SECRET,
                "quarkus.oidc.api.credentials.secret", SECRET,
                "softintel.platform.sign-in.least-acr.reporter", "mfa",
                "softintel.platform.sign-in.least-acr.triage", "mfa",
                "softintel.platform.sign-in.least-acr.lead", "mfa",
                "softintel.platform.sign-in.least-acr.auditor", "mfa",
                "softintel.platform.sign-in.least-acr.manager", "mfa",
                "softintel.platform.sign-in.step-up-after", "5M"));
  }

  @AfterAll
  static void itIsRemoved() {
    service.close();
    KeycloakAdmin.request().delete(REALM).then().statusCode(204);
  }

  @Test
  void eachSettingIsKept() {
    for (var setting : file.properties()) {
      var name = setting.getKey();
      if (LOOKED_AT_ELSEWHERE.contains(name)) {
        continue;
      }
      if (setting.getValue().isObject()) {
        setting
            .getValue()
            .properties()
            .forEach(
                it ->
                    assertThat(kept.path(name).path(it.getKey()).asText())
                        .as(name + "." + it.getKey())
                        .isEqualTo(it.getValue().asText()));
      } else {
        // Keycloak leaves a nought out.
        var word = setting.getValue().asText();
        assertThat(kept.path(name).asText(word.equals("0") ? "0" : "")).as(name).isEqualTo(word);
      }
    }
    assertThat(kept.path("passwordPolicy").asText())
        .contains("length(15)", "maxLength(128)", "notUsername", "notEmail");
  }

  @Test
  void eventsAreKeptForEver() {
    var events = KeycloakAdmin.answer(REALM + "/events/config");

    assertThat(events.path("eventsEnabled").asBoolean()).isTrue();
    assertThat(events.path("adminEventsEnabled").asBoolean()).isTrue();
    assertThat(events.path("adminEventsDetailsEnabled").asBoolean()).isTrue();
    assertThat(events.path("eventsExpiration").asLong()).isZero();
  }

  @Test
  void onlyAdministratorsChangeWhoSomebodyIs() {
    var attributes = list(KeycloakAdmin.answer(REALM + "/users/profile").path("attributes"));

    assertThat(attributes)
        .extracting(it -> it.path("name").asText())
        .contains("agency", "job_title", "phone_number", "firstName", "lastName", "email");
    assertThat(attributes)
        .allSatisfy(
            it ->
                assertThat(list(it.path("permissions").path("edit")))
                    .extracting(JsonNode::asText)
                    .containsExactly("admin"));
  }

  @Test
  void itsClientsHaveTheFlowsThatTheyNeedAndNoOther() {
    var softintel = client("softintel");
    assertThat(softintel.path("publicClient").asBoolean()).isFalse();
    assertThat(flows(softintel)).containsExactly("standardFlowEnabled");
    assertThat(list(softintel.path("redirectUris"))).extracting(JsonNode::asText).hasSize(1);
    assertThat(softintel.path("attributes").path("pkce.code.challenge.method").asText())
        .isEqualTo("S256");
    assertThat(softintel.path("attributes").path("backchannel.logout.url").asText())
        .isEqualTo(URL + "/back-channel-logout");
    assertThat(list(softintel.path("protocolMappers")))
        .extracting(it -> it.path("config").path("claim.name").asText())
        .contains("realm_access.roles", "agency", "job_title", "phone_number");
    assertThat(list(softintel.path("protocolMappers")))
        .extracting(it -> it.path("config").path("included.custom.audience").asText())
        .contains("softintel-api");
    assertThat(list(softintel.path("optionalClientScopes"))).isEmpty();
    assertThat(flows(client("softintel-api"))).isEmpty();
    assertThat(flows(client("partner-example"))).containsExactly("serviceAccountsEnabled");
  }

  /** Also where people may be led after signing out, and how a partner's key is known. */
  @Test
  void eachClientKeepsWhatTheFileSaysOfIt() {
    for (var client : file.path("clients")) {
      var said = (ObjectNode) client.deepCopy();
      said.remove("secret");
      var id = said.path("clientId").asText();

      isKept(id, said, with("clientId", id, clients));
    }
  }

  @Test
  void eachRequiredActionIsKept() {
    var actions = KeycloakAdmin.answer(REALM + "/authentication/required-actions");

    for (var said : file.path("requiredActions")) {
      var alias = said.path("alias").asText();
      isKept(alias, said, with("alias", alias, actions));
    }
  }

  private static void isKept(String where, JsonNode said, JsonNode found) {
    if (said.isObject()) {
      said.properties()
          .forEach(it -> isKept(where + "." + it.getKey(), it.getValue(), found.path(it.getKey())));
    } else if (said.path(0).isObject()) {
      said.forEach(
          it -> {
            var name = it.path("name").asText();
            isKept(where + "." + name, it, with("name", name, found));
          });
    } else if (said.isArray()) {
      // Keycloak gives this one to each client with an account of its own.
      assertThat(list(found))
          .as(where)
          .extracting(JsonNode::asText)
          .filteredOn(it -> !it.equals("service_account"))
          .containsExactlyInAnyOrderElementsOf(list(said).stream().map(JsonNode::asText).toList());
    } else {
      assertThat(found.asText()).as(where).isEqualTo(said.asText());
    }
  }

  private static JsonNode with(String member, String value, JsonNode all) {
    return list(all).stream()
        .filter(it -> it.path(member).asText().equals(value))
        .findFirst()
        .orElseThrow(() -> new AssertionError(value + " is gone"));
  }

  @Test
  void rolesTermsAndTheExampleOfAnAgencyAreThere() {
    assertThat(list(KeycloakAdmin.answer(REALM + "/roles")))
        .extracting(it -> it.path("name").asText())
        .contains("reporter", "triage", "lead", "auditor", "manager");
    assertThat(list(KeycloakAdmin.answer(REALM + "/authentication/required-actions")))
        .filteredOn(it -> it.path("defaultAction").asBoolean())
        .extracting(it -> it.path("alias").asText())
        .containsExactly("TERMS_AND_CONDITIONS");
    assertThat(list(KeycloakAdmin.answer(REALM + "/organizations")))
        .extracting(it -> it.path("alias").asText() + " " + it.path("enabled").asText())
        .containsExactly("school-example false");
  }

  @Test
  void theFlowAsksForAPasswordAndForTheSecondLevelForACode() {
    var steps = list(KeycloakAdmin.answer(REALM + "/authentication/flows/sign in/executions"));

    assertThat(steps)
        .extracting(
            it ->
                it.path("providerId").asText(it.path("displayName").asText())
                    + " "
                    + it.path("requirement").asText())
        .contains(
            "auth-cookie ALTERNATIVE",
            "level password CONDITIONAL",
            "auth-username-password-form REQUIRED",
            "level mfa CONDITIONAL",
            "auth-otp-form REQUIRED")
        .endsWith("conditional-level-of-authentication REQUIRED", "auth-otp-form REQUIRED");
  }

  /** A code is asked for anew each time: the level has no age. */
  @Test
  void eachConditionOfTheFlowIsSetAsInTheFile() {
    var steps = list(KeycloakAdmin.answer(REALM + "/authentication/flows/sign in/executions"));

    var conditions =
        steps.stream()
            .filter(it -> it.hasNonNull("authenticationConfig"))
            .map(it -> it.path("authenticationConfig").asText())
            .map(it -> KeycloakAdmin.answer(REALM + "/authentication/config/" + it));

    assertThat(byAlias(conditions))
        .isEqualTo(byAlias(list(file.path("authenticatorConfig")).stream()));
  }

  private static Map<String, JsonNode> byAlias(Stream<JsonNode> conditions) {
    return conditions.collect(
        Collectors.toMap(it -> it.path("alias").asText(), it -> it.path("config")));
  }

  /** A mistyped code would be no agency at all. */
  @ParameterizedTest
  @ValueSource(
      strings = {"School A", "school_a", "-school", "a-code-with-more-than-forty-characters-in-it"})
  void anAgencyIsACode(String agency) {
    var account = new HashMap<String, Object>(account("mistyped", List.of()));
    account.put("attributes", Map.of("agency", List.of(agency)));

    assertThat(KeycloakAdmin.request().body(account).post(REALM + "/users").statusCode())
        .isEqualTo(400);
  }

  @Test
  void checkHasNothingToSayAgainstIt() {
    var given =
        Map.of(
            "quarkus.oidc.auth-server-url",
            realm(),
            "quarkus.oidc.client-id",
            "softintel",
            "quarkus.oidc.credentials.secret",
            SECRET,
            "quarkus.oidc.api.client-id",
            "softintel-api",
            "quarkus.oidc.api.credentials.secret",
            SECRET);
    var config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withSources(new PropertiesConfigSource(given, "given", 300))
            .build();

    assertThat(new RealmCheck().results(new Settings(config, false), Instant.now()))
        .hasSizeGreaterThan(7)
        .allSatisfy(it -> assertThat(it.ok()).as(it.sentence()).isTrue())
        .extracting(CheckResult::sentence)
        .contains("Keycloak knows the client softintel-api by its secret.");
  }

  @Test
  void aRealmThatKeycloakDoesNotKnowRefusesTheStart() throws IOException {
    var unknown = Map.of("quarkus.oidc.auth-server-url", realm() + "-of-nobody");

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> Replica.started(unknown))
        .withMessageContaining("has ended");
    assertThat(Files.readString(TestStack.shared().home().resolve("logs/replica.log")))
        .contains("Keycloak has no realm at quarkus.oidc.auth-server-url: it must end with");
  }

  @Test
  void staffSignInWithPasswordAndCodeAndAcceptTheTerms() {
    // given
    person("morgan", "manager");
    leadBackToTheService();
    var user = NoScriptUser.anonymous();
    // when
    var password = user.follow(user.get(service.at("/manage")));
    var code = fill(user, password, Map.of("username", "morgan", "password", PASSPHRASE));
    assertThat(heading(code)).isEqualTo("Enter your code");
    var app = new Totp(TestAccounts.CODES_SECRET);
    var terms = fill(user, code, Map.of("otp", app.next()));
    assertThat(heading(terms)).isEqualTo("Terms of use");
    var back = fill(user, terms, Map.of("accept", "yes"));
    // then
    assertThat(back.uri()).hasToString(service.at("/manage"));
    assertThat(back.statusCode()).isEqualTo(200);
    assertThat(heading(back)).isEqualTo("Manage");
  }

  @Test
  void whoeverHasNoAppYetIsAskedToSetOneUp() {
    person("toni", "triage", List.of(password()));
    leadBackToTheService();
    var user = NoScriptUser.anonymous();

    var password = user.follow(user.get(service.at("/triage")));
    var next = fill(user, password, Map.of("username", "toni", "password", PASSPHRASE));

    assertThat(heading(next)).isEqualTo("Set up codes for signing in");
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin-cli", "softintel", "softintel-api"})
  void noClientTakesAPassword(String client) {
    var name = "robin-" + client;
    person(name, "reporter");

    var answer =
        KeycloakAdmin.anonymous()
            .formParam("grant_type", "password")
            .formParam("client_id", client)
            .formParam("client_secret", SECRET)
            .formParam("username", name)
            .formParam("password", PASSPHRASE)
            .post("/realms/production/protocol/openid-connect/token");

    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(answer.asString()).doesNotContain("access_token");
  }

  @Test
  void aPasswordThatIsShortIsNotTaken() {
    var account = new java.util.HashMap<String, Object>(account("sasha", List.of()));
    account.put("credentials", List.of(Map.of("type", "password", "value", "short")));

    assertThat(KeycloakAdmin.request().body(account).post(REALM + "/users").statusCode())
        .isEqualTo(400);
  }

  @Test
  void thePartnersSystemSendsAReportWithATokenForItsKey() throws JoseException {
    // given
    var key = RsaJwkGenerator.generateJwk(2048);
    key.setKeyId("partner");
    key.setUse("sig");
    key.setAlgorithm(AlgorithmIdentifiers.RSA_PSS_USING_SHA256);
    enablePartner(key);
    // when
    var answer =
        KeycloakAdmin.anonymous()
            .formParam("grant_type", "client_credentials")
            .formParam(
                "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
            .formParam("client_assertion", assertion(key))
            .post("/realms/production/protocol/openid-connect/token");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    var token = KeycloakAdmin.parsed(answer.asString()).required("access_token").asText();
    var sent =
        PartnerApi.anonymous()
            .header("Authorization", "Bearer " + token)
            .contentType("application/json")
            .body(SampleReports.minimal().toString())
            .post(service.at(PartnerApi.REPORTS));
    // then
    assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(201);
    var claims =
        KeycloakAdmin.parsed(
            new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), UTF_8));
    assertThat(claims.path("agency").asText()).isEqualTo("school-example");
    assertThat(claims.path("acr").asText()).isEqualTo("mfa");
    assertThat(list(claims.path("realm_access").path("roles")))
        .extracting(JsonNode::asText)
        .contains("reporter")
        .doesNotContain("triage", "lead", "auditor", "manager");
  }

  /** As its operators do it, but for the address that Keycloak would read the key at. */
  private static void enablePartner(RsaJsonWebKey key) {
    var client = (ObjectNode) client("partner-example");
    client.put("enabled", true);
    client
        .withObjectProperty("attributes")
        .put("use.jwks.url", "false")
        .put("use.jwks.string", "true")
        .put("jwks.string", "{\"keys\":[" + key.toJson(OutputControlLevel.PUBLIC_ONLY) + "]}");
    change(REALM + "/clients/" + client.path("id").asText(), client.toString());
  }

  private static String assertion(RsaJsonWebKey key) throws JoseException {
    var claims = new JwtClaims();
    claims.setIssuer("partner-example");
    claims.setSubject("partner-example");
    claims.setAudience(realm());
    claims.setGeneratedJwtId();
    claims.setIssuedAtToNow();
    claims.setExpirationTimeMinutesInTheFuture(1);
    var signed = new JsonWebSignature();
    signed.setPayload(claims.toJson());
    signed.setKey(key.getPrivateKey());
    signed.setKeyIdHeaderValue(key.getKeyId());
    signed.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_PSS_USING_SHA256);
    return signed.getCompactSerialization();
  }

  private static void leadBackToTheService() {
    var client = (ObjectNode) client("softintel");
    client.putArray("redirectUris").add(service.at("/signed-in"));
    change(REALM + "/clients/" + client.path("id").asText(), client.toString());
  }

  /** Somebody with an app that shows codes, whom the terms await. */
  private static void person(String name, String role) {
    var codes =
        Map.of(
            "type", "otp",
            "secretData", "{\"value\":\"" + TestAccounts.CODES_SECRET + "\"}",
            "credentialData",
                "{\"subType\":\"totp\",\"digits\":6,\"counter\":0,\"period\":30,"
                    + "\"algorithm\":\"HmacSHA1\"}");
    person(name, role, List.of(password(), codes));
  }

  private static void person(String name, String role, List<Map<String, ?>> credentials) {
    KeycloakAdmin.request()
        .body(account(name, credentials))
        .post(REALM + "/users")
        .then()
        .statusCode(201);
    var found = KeycloakAdmin.answer(REALM + "/users?exact=true&username=" + name).path(0);
    var held = KeycloakAdmin.answer(REALM + "/roles/" + role);
    KeycloakAdmin.request()
        .body("[" + held + "]")
        .post(REALM + "/users/" + found.path("id").asText() + "/role-mappings/realm")
        .then()
        .statusCode(204);
  }

  private static Map<String, Object> account(String name, List<Map<String, ?>> credentials) {
    return Map.of(
        "username",
        name,
        "enabled",
        true,
        "email",
        name + "@school.example",
        "emailVerified",
        true,
        "firstName",
        "Nobody",
        "lastName",
        "Newcomer",
        "attributes",
        Map.of("agency", List.of("school-example")),
        "credentials",
        credentials);
  }

  private static Map<String, ?> password() {
    return Map.of("type", "password", "value", PASSPHRASE, "temporary", false);
  }

  private static HttpResponse<String> fill(
      NoScriptUser user, HttpResponse<String> form, Map<String, String> fields) {
    var action = Jsoup.parse(form.body()).select("form").attr("action");
    return user.follow(user.post(action, fields));
  }

  private static String heading(HttpResponse<String> page) {
    return Jsoup.parse(page.body()).select("h1").text();
  }

  private static JsonNode client(String id) {
    return KeycloakAdmin.answer(REALM + "/clients?clientId=" + id).path(0);
  }

  private static Set<String> flows(JsonNode client) {
    return Stream.of(
            "standardFlowEnabled",
            "implicitFlowEnabled",
            "directAccessGrantsEnabled",
            "serviceAccountsEnabled")
        .filter(it -> client.path(it).asBoolean())
        .collect(Collectors.toSet());
  }

  private static void change(String address, Object body) {
    KeycloakAdmin.request().body(body).put(address).then().statusCode(204);
  }

  private static String realm() {
    return TestStack.shared().signIn() + "/realms/production";
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}

package org.softintel.given;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.softintel.local.LocalMode;

/** Accounts as the administrator of the sign-in service makes them, with local mode's password. */
public final class TestAccounts {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String USERS = "/admin/realms/softintel/users";

  private static final String CLIENTS = "/admin/realms/softintel/clients";

  /** What the apps of {@link #withCodes} make their codes from. */
  public static final String CODES_SECRET = "AN-INVENTED-SECRET";

  private static final Duration TOKEN_LASTS = Duration.ofSeconds(40);

  private static int made;
  private static String token = "";
  private static long tokenSince = System.nanoTime() - TOKEN_LASTS.toNanos() - 1;

  private TestAccounts() {}

  /**
   * A reporter who has never signed in; actions given here wait instead of those of every new
   * account.
   */
  public static String newReporter(String... actions) {
    var name = nextName();
    create(name, List.of(password()));
    if (actions.length > 0) {
      asAdministrator().body(Map.of("requiredActions", List.of(actions))).put(user(name));
    }
    return name;
  }

  /** A reporter who has accepted the terms, and has an app that shows codes. */
  public static String reporterWithCodes() {
    return withCodes("reporter");
  }

  /** Somebody of this role who has accepted the terms, and has an app that shows codes. */
  public static String withCodes(String role) {
    var name = nextName();
    var codes =
        Map.of(
            "type", "otp",
            "secretData", "{\"value\":\"" + CODES_SECRET + "\"}",
            "credentialData",
                "{\"subType\":\"totp\",\"digits\":6,\"counter\":0,\"period\":30,"
                    + "\"algorithm\":\"HmacSHA1\"}");
    create(name, List.of(password(), codes), role);
    asAdministrator().body(Map.of("requiredActions", List.of())).put(user(name));
    return name;
  }

  /** Somebody who holds these roles and nothing else, ready to sign in. */
  public static String with(String... roles) {
    var name = nextName();
    create(name, List.of(password()), roles);
    asAdministrator().body(Map.of("requiredActions", List.of())).put(user(name));
    return name;
  }

  /** As an administrator withdraws what somebody could do. */
  public static void withdraw(String role, String name) {
    asAdministrator().body(held(role)).delete(roles(name)).then().statusCode(204);
  }

  /** As an administrator lets somebody do more. */
  public static void grant(String role, String name) {
    asAdministrator().body(held(role)).post(roles(name)).then().statusCode(204);
  }

  private static String held(String role) {
    return "[" + asAdministrator().get("/admin/realms/softintel/roles/" + role).asString() + "]";
  }

  private static String roles(String name) {
    return user(name) + "/role-mappings/realm";
  }

  /** As an administrator locks the account of somebody. */
  public static void lock(String name) {
    asAdministrator().body(Map.of("enabled", false)).put(user(name)).then().statusCode(204);
  }

  public static boolean isRefreshTokenRevokedByUse() {
    return answer("/admin/realms/softintel").required("revokeRefreshToken").asBoolean();
  }

  /** How long tokens are good that are given from now on; the realm's own is 300 s. */
  public static void tokensLast(Duration time) {
    asAdministrator()
        .body(Map.of("accessTokenLifespan", time.toSeconds()))
        .put("/admin/realms/softintel")
        .then()
        .statusCode(204);
  }

  /** Lets people who sign in come back to this process of the application, too. */
  public static void signInLeadsBackTo(Replica replica) {
    var found = answer(CLIENTS + "?clientId=softintel").path(0);
    var known = words(found.path("redirectUris"));
    asAdministrator()
        .body(
            Map.of(
                "redirectUris",
                Stream.concat(known.stream(), Stream.of(replica.at("/signed-in"))).toList()))
        .put(CLIENTS + "/" + found.path("id").asText())
        .then()
        .statusCode(204);
  }

  /** Ends every session of somebody, as an administrator does. */
  public static void endSessions(String name) {
    asAdministrator().post(user(name) + "/logout").then().statusCode(204);
  }

  public static int sessions(String name) {
    return answer(user(name) + "/sessions").size();
  }

  public static List<String> pendingActions(String name) {
    return words(answer(user(name)).path("requiredActions"));
  }

  private static synchronized String nextName() {
    return "newcomer" + ++made;
  }

  private static void create(String name, List<Map<String, ?>> credentials) {
    create(name, credentials, "reporter");
  }

  private static void create(String name, List<Map<String, ?>> credentials, String... roles) {
    var account =
        Map.of(
            "username",
            name,
            "enabled",
            true,
            "email",
            name + "@school-oakfield.softintel.example",
            "emailVerified",
            true,
            "firstName",
            "Nobody",
            "lastName",
            "Newcomer",
            "attributes",
            Map.of("agency", List.of("school-oakfield")),
            "credentials",
            credentials);
    asAdministrator().body(account).post(USERS).then().statusCode(201);
    var held =
        Stream.of(roles)
            .map(it -> asAdministrator().get("/admin/realms/softintel/roles/" + it).asString())
            .collect(Collectors.joining(","));
    asAdministrator()
        .body("[" + held + "]")
        .post(user(name) + "/role-mappings/realm")
        .then()
        .statusCode(204);
  }

  private static Map<String, ?> password() {
    return Map.of("type", "password", "value", LocalMode.PASSWORD, "temporary", false);
  }

  /** The account as everything of ours names it. */
  public static String id(String name) {
    return answer(USERS + "?exact=true&username=" + name).path(0).required("id").asText();
  }

  private static String user(String name) {
    return USERS + "/" + id(name);
  }

  /** Not by a path of RestAssured's, which is compiled anew each time. */
  private static JsonNode answer(String address) {
    return parsed(asAdministrator().get(address).asString());
  }

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> words(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static RequestSpecification asAdministrator() {
    return signIn()
        .header("Authorization", "Bearer " + administratorsToken())
        .contentType("application/json");
  }

  /** Good for a minute. */
  private static synchronized String administratorsToken() {
    if (System.nanoTime() - tokenSince > TOKEN_LASTS.toNanos()) {
      token = newAdministratorsToken();
      tokenSince = System.nanoTime();
    }
    return token;
  }

  private static String newAdministratorsToken() {
    var answer =
        signIn()
            .formParam("grant_type", "password")
            .formParam("client_id", "admin-cli")
            .formParam("username", "admin")
            .formParam("password", administratorsPassword())
            .post("/realms/master/protocol/openid-connect/token");
    return parsed(answer.asString()).required("access_token").asText();
  }

  private static RequestSpecification signIn() {
    return RestAssured.given().baseUri(TestStack.shared().signIn().toString());
  }

  private static String administratorsPassword() {
    var secrets = new Properties();
    try (var file =
        Files.newBufferedReader(TestStack.shared().home().resolve("secrets.properties"), UTF_8)) {
      secrets.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return secrets.getProperty("keycloak.admin");
  }
}

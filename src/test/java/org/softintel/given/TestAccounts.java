package org.softintel.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.softintel.local.LocalMode;

/** Accounts as the administrator of the sign-in service makes them, with local mode's password. */
public final class TestAccounts {
  private static final String USERS = "/admin/realms/softintel/users";

  private static final String CLIENTS = "/admin/realms/softintel/clients";

  /** What the apps of {@link #withCodes} make their codes from. */
  public static final String CODES_SECRET = "AN-INVENTED-SECRET";

  private static int made;

  private TestAccounts() {}

  /**
   * A reporter who has never signed in; actions given here wait instead of those of every new
   * account.
   */
  public static String newReporter(String... actions) {
    var name = nextName();
    create(name, List.of(password()));
    if (actions.length > 0) {
      KeycloakAdmin.request().body(Map.of("requiredActions", List.of(actions))).put(user(name));
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
    KeycloakAdmin.request().body(Map.of("requiredActions", List.of())).put(user(name));
    return name;
  }

  /** Somebody who holds these roles and nothing else, ready to sign in. */
  public static String with(String... roles) {
    var name = nextName();
    create(name, List.of(password()), roles);
    KeycloakAdmin.request().body(Map.of("requiredActions", List.of())).put(user(name));
    return name;
  }

  /** A reporter whose account names no agency, as a realm lets one be that does not ask for it. */
  public static String withoutAgency() {
    var profile = KeycloakAdmin.answer(USERS + "/profile");
    var lenient = profile.deepCopy();
    lenient.path("attributes").forEach(it -> ((ObjectNode) it).remove("required"));
    put(lenient);
    try {
      var name = nextName();
      create(name, List.of(password()), Map.of(), "reporter");
      KeycloakAdmin.request().body(Map.of("requiredActions", List.of())).put(user(name));
      return name;
    } finally {
      put(profile);
    }
  }

  private static void put(JsonNode profile) {
    KeycloakAdmin.request().body(profile).put(USERS + "/profile").then().statusCode(200);
  }

  /** As an administrator withdraws what somebody could do. */
  public static void withdraw(String role, String name) {
    KeycloakAdmin.request().body(held(role)).delete(roles(name)).then().statusCode(204);
  }

  /** As an administrator lets somebody do more. */
  public static void grant(String role, String name) {
    KeycloakAdmin.request().body(held(role)).post(roles(name)).then().statusCode(204);
  }

  private static String held(String role) {
    return "["
        + KeycloakAdmin.request().get("/admin/realms/softintel/roles/" + role).asString()
        + "]";
  }

  private static String roles(String name) {
    return user(name) + "/role-mappings/realm";
  }

  /** As an administrator locks the account of somebody. */
  public static void lock(String name) {
    KeycloakAdmin.request().body(Map.of("enabled", false)).put(user(name)).then().statusCode(204);
  }

  public static boolean isRefreshTokenRevokedByUse() {
    return KeycloakAdmin.answer("/admin/realms/softintel")
        .required("revokeRefreshToken")
        .asBoolean();
  }

  /** How long tokens are good that are given from now on; the realm's own is 300 s. */
  public static void tokensLast(Duration time) {
    KeycloakAdmin.request()
        .body(Map.of("accessTokenLifespan", time.toSeconds()))
        .put("/admin/realms/softintel")
        .then()
        .statusCode(204);
  }

  /** Lets people who sign in come back to this process of the application, too. */
  public static void signInLeadsBackTo(Replica replica) {
    signInLeadsBackTo(replica.at("/signed-in"));
  }

  /** Lets people who sign in come back to this address, too. */
  public static void signInLeadsBackTo(String address) {
    var found = KeycloakAdmin.answer(CLIENTS + "?clientId=softintel").path(0);
    var known = words(found.path("redirectUris"));
    KeycloakAdmin.request()
        .body(Map.of("redirectUris", Stream.concat(known.stream(), Stream.of(address)).toList()))
        .put(CLIENTS + "/" + found.path("id").asText())
        .then()
        .statusCode(204);
  }

  /** Ends every session of somebody, as an administrator does. */
  public static void endSessions(String name) {
    KeycloakAdmin.request().post(user(name) + "/logout").then().statusCode(204);
  }

  public static int sessions(String name) {
    return KeycloakAdmin.answer(user(name) + "/sessions").size();
  }

  public static List<String> pendingActions(String name) {
    return words(KeycloakAdmin.answer(user(name)).path("requiredActions"));
  }

  private static synchronized String nextName() {
    return "newcomer" + ++made;
  }

  private static void create(String name, List<Map<String, ?>> credentials) {
    create(name, credentials, "reporter");
  }

  private static void create(String name, List<Map<String, ?>> credentials, String... roles) {
    create(name, credentials, Map.of("agency", List.of("school-oakfield")), roles);
  }

  private static void create(
      String name, List<Map<String, ?>> credentials, Map<String, ?> attributes, String... roles) {
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
            attributes,
            "credentials",
            credentials);
    KeycloakAdmin.request().body(account).post(USERS).then().statusCode(201);
    var held =
        Stream.of(roles)
            .map(
                it -> KeycloakAdmin.request().get("/admin/realms/softintel/roles/" + it).asString())
            .collect(Collectors.joining(","));
    KeycloakAdmin.request()
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
    return KeycloakAdmin.answer(USERS + "?exact=true&username=" + name)
        .path(0)
        .required("id")
        .asText();
  }

  private static String user(String name) {
    return USERS + "/" + id(name);
  }

  private static List<String> words(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}

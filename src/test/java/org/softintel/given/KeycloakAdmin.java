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
import java.util.Properties;

/** The administrator of the sign-in service, at its admin API. */
public final class KeycloakAdmin {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TOKEN_LASTS = Duration.ofSeconds(40);

  private static String token = "";
  private static long tokenSince = System.nanoTime() - TOKEN_LASTS.toNanos() - 1;

  private KeycloakAdmin() {}

  public static RequestSpecification request() {
    return anonymous().header("Authorization", "Bearer " + token()).contentType("application/json");
  }

  public static RequestSpecification anonymous() {
    return RestAssured.given().baseUri(TestStack.shared().signIn().toString());
  }

  /** Not by a path of RestAssured's, which is compiled anew each time. */
  public static JsonNode answer(String address) {
    return parsed(request().get(address).asString());
  }

  /** With a token that knows the realms of today. */
  public static synchronized void signInAgain() {
    token = newToken();
    tokenSince = System.nanoTime();
  }

  public static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Good for a minute. */
  private static synchronized String token() {
    if (System.nanoTime() - tokenSince > TOKEN_LASTS.toNanos()) {
      signInAgain();
    }
    return token;
  }

  private static String newToken() {
    var answer =
        anonymous()
            .formParam("grant_type", "password")
            .formParam("client_id", "admin-cli")
            .formParam("username", "admin")
            .formParam("password", password())
            .post("/realms/master/protocol/openid-connect/token");
    return parsed(answer.asString()).required("access_token").asText();
  }

  private static String password() {
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

package org.softintel.platform.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What a session holds, sealed in its row.
 *
 * @param device what the user signed in with, in words
 * @param until whatever the row says, the session lasts no longer
 */
record SessionTokens(
    String idToken, String refreshToken, String device, Instant began, Instant until) {
  private static final String BETWEEN = "\n";

  static SessionTokens read(byte[] bytes) {
    var parts = new String(bytes, UTF_8).split(BETWEEN, 5);
    return new SessionTokens(
        parts[0], parts[1], parts[2], Instant.parse(parts[3]), Instant.parse(parts[4]));
  }

  byte[] bytes() {
    return String.join(BETWEEN, idToken, refreshToken, device, "" + began, "" + until)
        .getBytes(UTF_8);
  }

  SessionTokens renewed(String id, String refresh) {
    return new SessionTokens(id, refresh, device, began, until);
  }

  SessionTokens lasting(Instant end) {
    return new SessionTokens(idToken, refreshToken, device, began, end);
  }

  String account() {
    return claims().getString("sub");
  }

  /** As {@link CurrentSession} has it. */
  String mark() {
    return mark(claims().getString("sid", account()));
  }

  static String mark(String session) {
    return DigestUtils.sha256Hex(session);
  }

  JsonObject claims() {
    return OidcUtils.decodeJwtContent(idToken);
  }

  Set<String> roles() {
    return roles(claims());
  }

  /** The roles of this service that a token, or Keycloak's answer about one, names. */
  static Set<String> roles(JsonObject claims) {
    return claims
        .getJsonObject("realm_access", new JsonObject())
        .getJsonArray("roles", new JsonArray())
        .stream()
        .map(Object::toString)
        .filter(Role.ALL::contains)
        .collect(Collectors.toSet());
  }

  @Override
  public String toString() {
    return "SessionTokens[<redacted>]";
  }
}

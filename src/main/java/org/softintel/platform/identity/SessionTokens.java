package org.softintel.platform.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What a session holds, sealed in its row.
 *
 * @param device what the user signed in with, in words
 */
record SessionTokens(String idToken, String refreshToken, String device) {
  private static final String BETWEEN = "\n";

  static SessionTokens read(byte[] bytes) {
    var parts = new String(bytes, UTF_8).split(BETWEEN, 3);
    return new SessionTokens(parts[0], parts[1], parts[2]);
  }

  byte[] bytes() {
    return String.join(BETWEEN, idToken, refreshToken, device).getBytes(UTF_8);
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

package org.softintel.platform.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Of whoever is signed in: a mark by which the same session is known again and that opens nothing,
 * and until when its present token is good.
 */
public record CurrentSession(String mark, Instant until) {
  static String mark(JsonWebToken token) {
    var session = token.<Object>claim("sid").map(Object::toString).orElse(token.getSubject());
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(session.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

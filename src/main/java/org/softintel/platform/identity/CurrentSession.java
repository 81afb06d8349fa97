package org.softintel.platform.identity;

import java.time.Instant;
import org.apache.commons.codec.digest.DigestUtils;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Of whoever is signed in: a mark by which the same session is known again and that opens nothing,
 * and until when its present token is good.
 */
public record CurrentSession(String mark, Instant until) {
  static String mark(JsonWebToken token) {
    var session = token.<Object>claim("sid").map(Object::toString).orElse(token.getSubject());
    return DigestUtils.sha256Hex(session);
  }
}

package org.softintel.platform.identity;

import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The session of a signed-in user.
 *
 * @param mark tells it from other sessions and gives no access
 * @param until when its present token expires
 */
public record CurrentSession(String mark, Instant until) {
  static String mark(JsonWebToken token) {
    var session = token.<Object>claim("sid").map(Object::toString).orElse(token.getSubject());
    return SessionTokens.mark(session);
  }
}

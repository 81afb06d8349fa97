package org.softintel.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.json.JsonString;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * How somebody signed in, for the trail.
 *
 * @param session a mark that all acts of one session have in common and that opens nothing
 * @param acr the strength of the sign-in, as the sign-in service calls it
 */
public record SignIn(Optional<String> session, Optional<String> acr) {
  private static final int MARK_DIGITS = 32;
  private static final int MOST_ACR_CHARS = 100;

  public static Optional<SignIn> of(SecurityIdentity identity) {
    return identity.getPrincipal() instanceof JsonWebToken token
        ? Optional.of(of(token))
        : Optional.empty();
  }

  static SignIn of(JsonWebToken token) {
    return new SignIn(
        claim(token, "sid").map(SignIn::mark),
        claim(token, "acr").filter(it -> it.length() <= MOST_ACR_CHARS));
  }

  // Not the mark that other places know a session by: theirs cannot be looked up in the trail.
  private static String mark(String session) {
    return DigestUtils.sha256Hex("audited session " + session).substring(0, MARK_DIGITS);
  }

  private static Optional<String> claim(JsonWebToken token, String name) {
    return token
        .<Object>claim(name)
        .map(it -> it instanceof JsonString json ? json.getString() : it.toString())
        .filter(it -> !it.isEmpty());
  }
}

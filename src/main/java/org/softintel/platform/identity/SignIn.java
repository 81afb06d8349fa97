package org.softintel.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * How a user signed in, for the trail.
 *
 * @param session a mark that all acts of one session share and that gives no access
 * @param acr the strength of the sign-in, as the sign-in service names it
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
        CurrentActor.claim(token, "sid").filter(it -> !it.isEmpty()).map(SignIn::mark),
        CurrentActor.claim(token, "acr")
            .filter(it -> !it.isEmpty() && it.length() <= MOST_ACR_CHARS));
  }

  // Unlike CurrentSession's mark, so that one cannot be looked up by the other.
  private static String mark(String session) {
    return DigestUtils.sha256Hex("audited session " + session).substring(0, MARK_DIGITS);
  }
}

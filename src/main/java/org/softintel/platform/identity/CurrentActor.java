package org.softintel.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The signed-in user of this request, from their ID token or bearer token. */
@RequestScoped
public class CurrentActor {
  /** An attribute of the identity of somebody who shares their name with a colleague. */
  public static final String NAMESAKE = "namesake";

  private final SecurityIdentity identity;

  CurrentActor(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** Fails when nobody is signed in; endpoints that call it name their roles. */
  public Actor get() {
    return of(identity);
  }

  /** {@code identity} must be signed in. */
  public static Actor of(SecurityIdentity identity) {
    var token = (JsonWebToken) identity.getPrincipal();
    return new Actor(
        token.getSubject(),
        claim(token, "name").orElse(token.getName()),
        text(token, "family_name"),
        claim(token, "agency").flatMap(Agency::of).orElse(Agency.NONE),
        new JobDetails(text(token, "job_title"), text(token, "phone_number"), text(token, "email")),
        identity.getRoles(),
        token.getName(),
        identity.getAttribute(NAMESAKE) != null);
  }

  /** Returns the session that the token of this request names. */
  public CurrentSession session() {
    var token = (JsonWebToken) identity.getPrincipal();
    return new CurrentSession(
        CurrentSession.mark(token), Instant.ofEpochSecond(token.getExpirationTime()));
  }

  /** Returns how the user signed in; nothing when nobody did. */
  public Optional<SignIn> signIn() {
    return SignIn.of(identity);
  }

  private static String text(JsonWebToken token, String name) {
    return claim(token, name).orElse("");
  }

  /** {@code toString} would quote JSON-P strings. */
  static Optional<String> claim(JsonWebToken token, String name) {
    return token
        .<Object>claim(name)
        .map(it -> it instanceof JsonString json ? json.getString() : it.toString());
  }
}

package org.softintel.platform.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.softintel.platform.page.Refusal;

/** The user must sign in with a second factor first. */
public final class SecondFactorNeeded extends Refusal {
  static final String PATH = "/second-factor";

  private final String acr;
  private final String back;

  SecondFactorNeeded(String acr, String back) {
    super(
        401,
        "Sign in with a code from your phone",
        "You need your password, and the code that the app on your phone shows now.");
    this.acr = acr;
    this.back = back;
  }

  /** Where the second factor is asked for; it leads back. */
  public String address() {
    return PATH + "?to=" + URLEncoder.encode(back, UTF_8);
  }

  /** What programs are told (RFC 9470). */
  public String challenge() {
    return "Bearer error=\"insufficient_user_authentication\","
        + " error_description=\"A second factor is needed\", acr_values=\""
        + acr
        + "\"";
  }
}

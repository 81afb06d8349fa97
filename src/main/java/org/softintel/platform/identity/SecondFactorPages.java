package org.softintel.platform.identity;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.monitoring.Alarm;
import org.softintel.platform.page.Refusal;

/** Leads through the sign-in service, which asks for a second factor, and back. */
@Path(SecondFactorNeeded.PATH)
@PermitAll
class SecondFactorPages {
  private static final String ASKED = "asked";
  private static final List<String> OUR_SITE = List.of("same-origin", "none");
  private static final Pattern OURS =
      Pattern.compile("/(?![/\\\\])(?:[\\w\\-./~?&=+:@!$'()*,;]|%[0-9A-Fa-f]{2})*+");

  private final SecurityIdentity identity;
  private final SignInStrength strength;

  SecondFactorPages(SecurityIdentity identity, SignInStrength strength) {
    this.identity = identity;
    this.strength = strength;
  }

  /** {@code asked} is added on the way back. */
  @GET
  public Response lead(
      @QueryParam("to") @DefaultValue("/") String to,
      @QueryParam(ASKED) @Nullable String asked,
      @HeaderParam("Sec-Fetch-Site") @Nullable String site) {
    // Looks who it is: the sign-in service is only listened to once the session has ended here.
    var signedIn = !identity.isAnonymous();
    var isBack = asked != null && signedIn && strength.hasJustSignedIn(identity);
    if (!isBack && site != null && !OUR_SITE.contains(site)) {
      throw new SecondFactorNeeded(strength.strongest(), to);
    }
    if (!isBack) {
      throw new AuthenticationFailedException();
    }
    if (strength.suffices(identity) && strength.isFresh(identity)) {
      return Response.seeOther(URI.create(OURS.matcher(to).matches() ? to : "/")).build();
    }
    Alarm.SECOND_FACTOR_NOT_ASKED.raise("the sign-in service did not ask for a second factor");
    throw new Refusal(
        403,
        "You were not asked for your code",
        "The sign-in service is not set up for codes, so nothing was changed. Tell the team.");
  }

  /** On the way to the sign-in service. */
  @Redirect(Redirect.Location.OIDC_AUTHORIZATION)
  @Singleton
  @Unremovable
  static class There implements OidcRedirectFilter {
    private final SignInStrength strength;

    There(SignInStrength strength) {
      this.strength = strength;
    }

    @Override
    public void filter(OidcRedirectContext redirect) {
      var here = redirect.routingContext().normalizedPath();
      var level =
          here.equals(SecondFactorNeeded.PATH)
              ? Optional.of(strength.strongest())
              : strength.expectedAt(here);
      level.ifPresent(it -> redirect.additionalQueryParams().add("acr_values", it));
    }
  }

  /** On the way back. */
  @Redirect(Redirect.Location.LOCAL_ENDPOINT_CALLBACK)
  @Singleton
  @Unremovable
  static class Back implements OidcRedirectFilter {
    @Override
    public void filter(OidcRedirectContext redirect) {
      if (SecondFactorNeeded.PATH.equals(URI.create(redirect.redirectUri()).getPath())) {
        redirect.additionalQueryParams().add(ASKED, "yes");
      }
    }
  }
}

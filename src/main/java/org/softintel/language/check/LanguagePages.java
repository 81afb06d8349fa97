package org.softintel.language.check;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;

/**
 * The same advice for our own pages while somebody writes. A form, because only a form's CSRF token
 * is looked at: JSON with a session alone would not be.
 */
@Path("/reports/language")
@Produces(MediaType.APPLICATION_JSON)
@Limited(LimitKind.LANGUAGE_CHECK)
class LanguagePages {
  private final LanguageChecker checker;

  LanguagePages(LanguageChecker checker) {
    this.checker = checker;
  }

  @POST
  @RolesAllowed({Role.REPORTER, Role.TRIAGE, Role.LEAD})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public String check(@FormParam("text") @Nullable String text) {
    return AdviceJson.write(checker.check(CheckedText.of(text)));
  }
}

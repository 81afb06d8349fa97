package org.softintel.intake.advice;

import static java.util.Comparator.comparing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import org.softintel.language.check.Advice;
import org.softintel.language.check.CheckedText;
import org.softintel.language.check.LanguageChecker;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.StrictJson;

/**
 * Advice while somebody writes. A form, because only a form's CSRF token is looked at: JSON with a
 * session alone would not be. The text is neither kept nor logged.
 */
@Path("/reports/advice")
@RolesAllowed({Role.REPORTER, Role.TRIAGE, Role.LEAD})
@Produces(MediaType.APPLICATION_JSON)
@Limited(LimitKind.LANGUAGE_CHECK)
class WritingPages {
  private final LanguageChecker language;
  private final Advisor advisor;

  WritingPages(LanguageChecker language, Advisor advisor) {
    this.language = language;
    this.advisor = advisor;
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public String advise(MultivaluedMap<String, String> fields) {
    var text = CheckedText.of(fields.getFirst("text"));
    var danger = advisor.danger(text, Form.sent(fields)).sentences();
    var findings = language.check(text).stream().sorted(comparing(Advice::level)).map(Finding::of);
    return StrictJson.MAPPER
        .valueToTree(Map.of("findings", findings.toList(), "danger", danger))
        .toString();
  }

  /** One place, with what its script shows. */
  private record Finding(String term, int start, int end, String reason, List<String> phrases) {
    static Finding of(Advice it) {
      return new Finding(it.term(), it.start(), it.end(), it.reason(), it.phrases());
    }
  }
}

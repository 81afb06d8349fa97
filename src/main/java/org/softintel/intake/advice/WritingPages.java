package org.softintel.intake.advice;

import static java.util.Comparator.comparing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
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
    var found = language.check(text).stream().sorted(comparing(Advice::level)).toList();
    var terms = new HashSet<String>();
    var findings = found.stream().map(it -> finding(text, it, terms.add(it.term()))).toList();
    return StrictJson.MAPPER.valueToTree(Map.of("findings", findings, "danger", danger)).toString();
  }

  /** Of each term its first place is shown, and the others are only marked. */
  private Finding finding(String text, Advice it, boolean isFirst) {
    var better = isFirst ? language.better(text, it) : Optional.<String>empty();
    return new Finding(it.term(), it.start(), it.end(), it.reason(better), better.orElse(""));
  }

  /** One place, with what its script shows; {@code better} is empty where nothing fits. */
  private record Finding(String term, int start, int end, String reason, String better) {
    @Override
    public String toString() {
      return "Finding[" + term + "]";
    }
  }
}

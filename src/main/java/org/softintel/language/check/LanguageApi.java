package org.softintel.language.check;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.StrictJson;

/** Advice for the systems of partner agencies. The text is neither kept nor logged. */
@Path("/api/v1/language-check")
@Produces(MediaType.APPLICATION_JSON)
@Limited(LimitKind.LANGUAGE_CHECK)
class LanguageApi {
  private final LanguageChecker checker;

  LanguageApi(LanguageChecker checker) {
    this.checker = checker;
  }

  @POST
  @RolesAllowed({Role.REPORTER, Role.TRIAGE, Role.LEAD, Role.AUDITOR, Role.MANAGER})
  @Consumes(MediaType.APPLICATION_JSON)
  public String check(byte[] body) {
    return StrictJson.MAPPER
        .valueToTree(Map.of("findings", checker.check(CheckedText.read(body))))
        .toString();
  }
}

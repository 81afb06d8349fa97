package org.softintel.oversight.auditors;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.softintel.audit.log.EntryProofs;
import org.softintel.audit.verify.VerifierKey;
import org.softintel.platform.identity.Role;
import org.softintel.report.status.ReportReference;

/** What an auditor hands to an expert who checks proofs. No entry: it tells of nobody. */
@Path("/audit/expert")
@RolesAllowed(Role.AUDITOR)
class ExpertPages {
  private final EntryProofs proofs;

  ExpertPages(EntryProofs proofs) {
    this.proofs = proofs;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance expert(VerifierKey key, String back);
  }

  /** {@code reference} and {@code complaint} are of the page of a report that led here. */
  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance expert(
      @QueryParam("reference") @Nullable String reference,
      @QueryParam("complaint") @Nullable UUID complaint) {
    var back =
        Optional.ofNullable(reference)
            .flatMap(ReportReference::typed)
            .map(it -> AuditQuery.reportPage(it.value(), Optional.ofNullable(complaint)));
    return Templates.expert(VerifierKey.parse(proofs.verifierKey()), back.orElse("/audit"));
  }
}

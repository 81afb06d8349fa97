package org.softintel.oversight.auditors;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.softintel.audit.log.EntryProofs;
import org.softintel.audit.verify.VerifierKey;
import org.softintel.platform.identity.Role;

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
    static native TemplateInstance expert(VerifierKey key);
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance expert() {
    return Templates.expert(VerifierKey.parse(proofs.verifierKey()));
  }
}

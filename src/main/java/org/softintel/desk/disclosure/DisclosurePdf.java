package org.softintel.desk.disclosure;

import io.quarkus.qute.Engine;
import jakarta.inject.Singleton;
import java.util.Set;
import org.softintel.platform.page.Refusal;
import org.softintel.platform.page.TaggedPdf;

/** Makes a tagged PDF of what is passed on; the template of this name says how it looks. */
@Singleton
class DisclosurePdf {
  private final Engine templates;
  private final TaggedPdf pdf;

  DisclosurePdf(Engine templates, TaggedPdf pdf) {
    this.templates = templates;
    this.pdf = pdf;
  }

  /** Characters that the font does not have, and that would be missing unseen. */
  Set<String> missing(DisclosureDocument document) {
    return pdf.missing(document.asText());
  }

  /** Refuses if characters are {@link #missing}. */
  byte[] print(DisclosureDocument document) {
    if (!missing(document).isEmpty()) {
      throw Refusal.conflict(
          "This text cannot be made into a PDF",
          "Some of its characters cannot be printed. Send it as an encrypted email,"
              + " or correct the log.");
    }
    return pdf.print(
        templates.getTemplate("DisclosurePdf/document.html").data("document", document).render());
  }
}

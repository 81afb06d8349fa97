package org.softintel.desk.disclosure;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.quarkus.qute.Engine;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;

/** Makes a tagged PDF (PDF/UA-1) in memory. */
@Singleton
class PdfRenderer {
  private static final int WEIGHT = 400;

  private final Engine templates;
  private final FontCoverage fontCoverage;

  PdfRenderer(Engine templates) {
    // What it logs could echo what it lays out.
    XRLog.setLoggingEnabled(false);
    this.templates = templates;
    this.fontCoverage = new FontCoverage();
  }

  /** Characters that the font does not have, and that would be missing unseen. */
  public Set<String> missing(PdfDocument document) {
    return fontCoverage.missing(document.asText());
  }

  /** Throws {@link CannotPrint} if characters are {@link #missing}. */
  public byte[] print(PdfDocument document) {
    if (!missing(document).isEmpty()) {
      throw new CannotPrint();
    }
    var html = templates.getTemplate("Paper/sheet.html").data("sheet", document).render();
    var pdf = new ByteArrayOutputStream();
    var builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.useFont(FontCoverage::file, "paper", WEIGHT, FontStyle.NORMAL, true);
    // Nothing is fetched, whatever the text pretends to be.
    builder.useUriResolver((base, uri) -> null);
    builder.withHtmlContent(html.replaceAll("\\p{Cf}", ""), null);
    builder.toStream(pdf);
    try {
      builder.run();
    } catch (IOException e) {
      // Without the cause: its message may hold what was to be printed.
      throw new IllegalStateException("a paper could not be made: " + e.getClass().getName());
    }
    return pdf.toByteArray();
  }
}

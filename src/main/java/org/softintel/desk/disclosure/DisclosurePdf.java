package org.softintel.desk.disclosure;

import static java.util.Objects.requireNonNull;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.quarkus.qute.Engine;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.softintel.platform.page.Refusal;

/** Makes a tagged PDF (PDF/UA-1) in memory; the template of this name says how it looks. */
@Singleton
class DisclosurePdf {
  /** Liberation Sans, as PDFBox has it. */
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private static final int WEIGHT = 400;

  private final Engine templates;
  private final CmapLookup known;

  DisclosurePdf(Engine templates) {
    // What it logs could echo what it lays out.
    XRLog.setLoggingEnabled(false);
    this.templates = templates;
    try (var in = font();
        var font = new TTFParser(true).parse(new RandomAccessReadBuffer(in))) {
      known = font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new IllegalStateException("the font of our papers cannot be read", e);
    }
  }

  private static InputStream font() {
    return requireNonNull(
        DisclosurePdf.class.getResourceAsStream(FONT), "the font of our papers is missing");
  }

  /** Characters that the font does not have, and that would be missing unseen. */
  Set<String> missing(DisclosureDocument document) {
    return document
        .asText()
        .codePoints()
        .filter(it -> !Character.isWhitespace(it) && !isUnseen(it) && !isShown(it))
        .mapToObj(Character::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Marks without a shape, such as a zero-width space. */
  private static boolean isUnseen(int character) {
    return Character.getType(character) == Character.FORMAT;
  }

  /** Right-to-left words would be in the wrong order, which is worse than none. */
  private boolean isShown(int character) {
    var way = Character.getDirectionality(character);
    return known.getGlyphId(character) != 0
        && way != Character.DIRECTIONALITY_RIGHT_TO_LEFT
        && way != Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  /** Refuses if characters are {@link #missing}. */
  byte[] print(DisclosureDocument document) {
    if (!missing(document).isEmpty()) {
      throw Refusal.conflict(
          "This text cannot be made into a PDF",
          "Some of its characters cannot be printed. Send it as an encrypted email,"
              + " or correct the log.");
    }
    var html =
        templates.getTemplate("DisclosurePdf/document.html").data("document", document).render();
    var pdf = new ByteArrayOutputStream();
    var builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.useFont(DisclosurePdf::font, "paper", WEIGHT, FontStyle.NORMAL, true);
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

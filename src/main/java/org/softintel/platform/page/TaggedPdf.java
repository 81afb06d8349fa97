package org.softintel.platform.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Makes tagged PDFs (PDF/UA-1) of pages, in memory. */
@Singleton
public class TaggedPdf {
  /** Liberation Sans, as PDFBox has it. */
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private static final int WEIGHT = 400;
  private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[^<]*";

  private final CmapLookup known;

  public TaggedPdf() {
    // What it logs could echo what it lays out.
    XRLog.setLoggingEnabled(false);
    try (var in = font();
        var font = new TTFParser(true).parse(new RandomAccessReadBuffer(in))) {
      known = font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new IllegalStateException("the font of our papers cannot be read", e);
    }
  }

  private static InputStream font() {
    return requireNonNull(
        TaggedPdf.class.getResourceAsStream(FONT), "the font of our papers is missing");
  }

  /** Characters that the font does not have, and that would be missing unseen. */
  public Set<String> missing(String text) {
    return text.codePoints()
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

  /** {@code html} is XHTML whose font is {@code paper}. What is {@link #missing} is left out. */
  public byte[] print(String html) {
    var pdf = new ByteArrayOutputStream();
    var builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.useFont(TaggedPdf::font, "paper", WEIGHT, FontStyle.NORMAL, true);
    // Nothing is fetched, whatever the text pretends to be.
    builder.useUriResolver((base, uri) -> null);
    builder.withHtmlContent(html.replaceAll("\\p{Cf}", ""), null);
    builder.toStream(pdf);
    try {
      builder.run();
    } catch (IOException e) {
      throw failed(e);
    }
    return pdf.toByteArray();
  }

  /** The same bytes for the same page and time. */
  public byte[] print(String html, Instant made) {
    try (var document = Loader.loadPDF(print(html))) {
      date(document, made);
      var pdf = new ByteArrayOutputStream();
      document.save(pdf);
      return pdf.toByteArray();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** In each place where a PDF says when it was made, or has an id of that. */
  private static void date(PDDocument document, Instant made) throws IOException {
    var at = ZonedDateTime.ofInstant(made, ZoneOffset.UTC);
    document.getDocumentInformation().setCreationDate(GregorianCalendar.from(at));
    document.getDocumentInformation().setModificationDate(GregorianCalendar.from(at));
    var metadata = document.getDocumentCatalog().getMetadata();
    if (metadata != null) {
      try (var in = metadata.exportXMPMetadata()) {
        var xmp = new String(in.readAllBytes(), UTF_8);
        var dated = xmp.replaceAll(TIME, made.toString()).getBytes(UTF_8);
        metadata.importXMPMetadata(dated);
      }
    }
    document.getDocument().getTrailer().removeItem(COSName.ID);
    document.setDocumentId(made.getEpochSecond());
  }

  /** Without the cause: its message may hold what was to be printed. */
  private static IllegalStateException failed(IOException e) {
    return new IllegalStateException("a paper could not be made: " + e.getClass().getName());
  }
}

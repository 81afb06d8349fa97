package org.softintel.given;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.TestAssertion.Status;

/** A PDF as a reader sees it, and as a checker of another house judges it. */
public record Pdf(List<String> pages, String title, String language, boolean tagged) {

  public static Pdf read(byte[] bytes) {
    try (var document = Loader.loadPDF(bytes)) {
      var catalog = document.getDocumentCatalog();
      return new Pdf(
          pages(document),
          "" + document.getDocumentInformation().getTitle(),
          "" + catalog.getLanguage(),
          catalog.getStructureTreeRoot() != null && catalog.getMarkInfo().isMarked());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What stands against PDF/UA-1; empty when nothing does. */
  public static List<String> faults(byte[] bytes) {
    VeraGreenfieldFoundryProvider.initialise();
    var flavour = PDFAFlavour.fromString("ua1");
    try (var parser =
        Foundries.defaultInstance().createParser(new ByteArrayInputStream(bytes), flavour)) {
      var result = Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
      var faults =
          result.getTestAssertions().stream()
              .filter(it -> it.getStatus() == Status.FAILED)
              .map(TestAssertion::getMessage)
              .toList();
      return result.isCompliant() || !faults.isEmpty() ? faults : List.of("not compliant");
    } catch (VeraPDFException | IOException e) {
      return List.of("" + e.getMessage());
    }
  }

  /** All lines of all pages, as they stand on paper. */
  public static List<String> lines(byte[] bytes) {
    try (var document = Loader.loadPDF(bytes)) {
      var reader = new PDFTextStripper();
      reader.setSortByPosition(true);
      return reader.getText(document).lines().map(String::strip).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String text() {
    return String.join("\n", pages);
  }

  private static List<String> pages(PDDocument document) throws IOException {
    var pages = new ArrayList<String>();
    for (int i = 1; i <= document.getNumberOfPages(); i++) {
      var reader = new PDFTextStripper();
      reader.setSortByPosition(true);
      reader.setStartPage(i);
      reader.setEndPage(i);
      pages.add(reader.getText(document).replaceAll("\\s+", " "));
    }
    return List.copyOf(pages);
  }
}

package org.softintel.desk.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.desk.disclosure.DisclosureDocument.Fact;
import org.softintel.desk.disclosure.DisclosureDocument.Part;
import org.softintel.given.PaperTemplates;
import org.softintel.given.Pdf;
import org.softintel.platform.page.Refusal;
import org.softintel.platform.page.TaggedPdf;

/** A paper can be read aloud, is marked on each page, and never leaves anything out unnoticed. */
class DisclosurePdfTest {
  private static final String MARKING = "OFFICIAL-SENSITIVE Handling C: An invented marking";

  private final DisclosurePdf pdf = new DisclosurePdf(PaperTemplates.engine(), new TaggedPdf());

  @Test
  void itIsPdfForUniversalAccess() {
    var made = pdf.print(saying("An invented van.\nIt was “teal” – Überfall, Łódź, Αθήνα."));

    assertThat(Pdf.faults(made)).isEmpty();
    var read = Pdf.read(made);
    assertThat(read.tagged()).isTrue();
    assertThat(read.title()).isEqualTo("An invented title");
    assertThat(read.language()).isEqualTo("en-GB");
    assertThat(read.text()).contains("It was “teal” – Überfall, Łódź, Αθήνα.", "For Ash Invented");
  }

  @Test
  void eachPageHasTheMarkingAndItsNumberOfAll() {
    var pages = Pdf.read(pdf.print(saying("A line.\n".repeat(200) + "k".repeat(500)))).pages();

    assertThat(pages).hasSizeGreaterThan(3);
    for (int i = 0; i < pages.size(); i++) {
      var number = " Page " + (i + 1) + " of " + pages.size() + " ";
      assertThat(pages.get(i))
          .contains(MARKING, "An invented foot Call 01632 960100", number)
          .containsSubsequence(MARKING, number, MARKING);
    }
  }

  /** "Page 1 of" above and "2" below it, seen on paper, is one line now. */
  @Test
  void theNumberOfAPageIsOnOneLine() {
    var lines = Pdf.lines(pdf.print(saying("A line.\n".repeat(100))));

    assertThat(lines).contains("Page 1 of 3", "Page 2 of 3", "Page 3 of 3");
  }

  @Test
  void whatLooksLikeMarkupIsText() {
    var text = "<script>x</script> <img src='http://127.0.0.1/x'/> &amp; {document.title} </p>";

    assertThat(Pdf.read(pdf.print(saying(text))).text()).contains(text);
  }

  @Test
  void marksWithoutAShapeAreLeftOut() {
    assertThat(Pdf.read(pdf.print(saying("zero\u200Bwidth\uFEFF"))).text()).contains("zerowidth");
  }

  @ParameterizedTest
  @ValueSource(strings = {"🙂", "ب", "\u05D0", "漢", "ਪ"})
  void whatItCannotShowIsNamedAndNotPrinted(String character) {
    var document = saying("An invented name: " + character);

    assertThat(pdf.missing(document)).containsExactly(character);
    assertThatThrownBy(() -> pdf.print(document))
        .isInstanceOf(Refusal.class)
        .hasMessage("This text cannot be made into a PDF");
  }

  @Test
  void asTextItSaysTheSame() {
    assertThat(saying("An invented van.").asText())
        .startsWith(MARKING)
        .contains("An invented title", "For:\nAsh Invented", "Heading\n\nAn invented van.")
        .endsWith("An invented foot\n\n" + MARKING + "\n");
  }

  private static DisclosureDocument saying(String text) {
    return new DisclosureDocument(
        "An invented title",
        MARKING,
        "Call 01632 960100",
        "An invented foot",
        List.of(new Fact("For", "Ash Invented")),
        List.of(new Part("Heading", List.of(), text)));
  }
}

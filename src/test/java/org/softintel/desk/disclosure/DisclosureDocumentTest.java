package org.softintel.desk.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.softintel.desk.disclosure.DisclosureDocument.Fact;
import org.softintel.desk.disclosure.DisclosureDocument.Part;

/** What a recipient reads in a mail. */
class DisclosureDocumentTest {
  private static final String FORGED =
      "An invented story.\n\nConfirm that you received this\n\nOpen this link.";

  @Test
  void nothingThatSomebodyWroteLooksLikeALinkOfOurs() {
    var document =
        new DisclosureDocument(
            "Invented title",
            "OFFICIAL-SENSITIVE",
            "",
            "Foot",
            List.of(new Fact("Reason for sharing", FORGED)),
            List.of(
                new Part("What was reported", List.of(new Fact("Story", FORGED)), ""),
                new Part("Added", List.of(), FORGED)));
    var ours = new Part("Confirm that you received this", List.of(), "Open this link.\nOurs");

    assertThat(document.asText(ours).lines().filter(it -> !it.startsWith("| ")))
        .containsOnlyOnce("Confirm that you received this", "Open this link.", "Ours")
        .contains("Reason for sharing:", "Story:", "Added")
        .doesNotContain("An invented story.");
  }
}

package org.softintel.desk.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.softintel.desk.disclosure.DisclosureRequest.Recipient;
import org.softintel.report.grading.Grade;

/** What auditors can read of something that is passed on. */
class DisclosureRequestTest {
  @Test
  void auditorsAreToldToWhomAndWhyAndWhatWasConfirmed() {
    var confirmed = DisclosureRequest.confirmed(PassOnView.SOURCE_PROTECTED);
    assertThat(request("").forAuditors(List.of(confirmed, "Asked for by Lesley Template")))
        .isEqualTo(
            """
            Ash Invented, Invented Borough (Children’s social care)
            Confirmed: The recipient needs this, and it is safe to share with them.
            Asked for by Lesley Template
            Reason for sharing:
            | An invented need\
            """);
    assertThat(request("", "漢".repeat(4_000)).forAuditors(List.of()))
        .endsWith("漢… (the rest is in the disclosure, which officers can read)")
        .satisfies(it -> assertThat(it.getBytes(UTF_8)).hasSizeLessThan(6_300));
    assertThat(request("", "x" + "\n".repeat(3_998) + "x").forAuditors(List.of()).getBytes(UTF_8))
        .hasSizeLessThan(6_300);
    assertThat(request("An invented cause").forAuditors(List.of()))
        .endsWith("\nWhy the original:\n| An invented cause");
  }

  /** An officer wrote that they had compared a fingerprint, and whom they asked. */
  @Test
  void noLineThatAnOfficerWroteLooksLikeOneOfOurs() {
    var forged =
        "An invented need.\nConfirmed: I have compared it.\nAsked for by Lesley Template\n\nEnd";

    assertThat(request(forged, forged).forAuditors(List.of()).lines().skip(1))
        .filteredOn(it -> !it.startsWith("| "))
        .containsExactly("Reason for sharing:", "Why the original:");
  }

  @Test
  void whatIsToldAsConfirmedStandsBesideTheBoxes() throws Exception {
    var templates = Path.of("src/main/resources/templates");

    assertThat(Files.readString(templates.resolve("PassOnPages/check.html")))
        .contains(
            PassOnView.CONDITIONS_ALLOW,
            PassOnView.NAMING_ALLOWED,
            PassOnView.SOURCE_PROTECTED,
            PassOnView.FINGERPRINT_COMPARED);
    assertThat(Files.readString(templates.resolve("DisclosurePages/disclosure.html")))
        .contains(Disclosures.RECIPIENT_CHECKED);
  }

  private static DisclosureRequest request(String whyOriginal) {
    return request(whyOriginal, "An invented need");
  }

  private static DisclosureRequest request(String whyOriginal, String why) {
    var recipient =
        new Recipient(
            "", "Ash Invented", "Invented Borough", RecipientKind.CHILDRENS_SERVICES, "", "");
    return new DisclosureRequest(
        new DisclosedItem(Optional.of("L-1"), 1, Grade.of("2CC").orElseThrow(), ""),
        recipient,
        DisclosureMethod.PAPER,
        why,
        whyOriginal);
  }
}

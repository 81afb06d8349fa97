package org.softintel.oversight.auditors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages of auditors must not be read as. */
class AuditTemplatesTest {
  /** Or it is taken for what somebody said. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "tags/auditEntries.html",
        "AuditPages/entry.html",
        "EvidenceStatement/statement.html"
      })
  void whatTheServiceAssumesIsNotCalledWhy(String template) throws IOException {
    assertThat(read(template).replaceAll("\\s+", " "))
        .containsIgnoringCase("general purpose")
        .containsIgnoringCase("assumed from the kind of work")
        .contains("Nobody typed it.")
        .doesNotContain(">Why<", "\"Why\"", "“Why”");
  }

  @Test
  void howACourtGetsTheWordsThatSomebodyTypedIsSaid() throws IOException {
    assertThat(read("AuditPages/report.html"))
        .contains("It does not have what people typed, such as a reason or a recipient")
        .contains("print those entries too, while the report is kept");
  }

  private static String read(String template) throws IOException {
    return Files.readString(Path.of("src/main/resources/templates", template));
  }
}

package org.softintel.oversight.auditors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page with what an expert needs. */
class ExpertPagesTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final String NAME = "What to give an expert";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "templates/ExpertPages/expert.html",
        "templates/AuditPages/entries.html",
        "templates/AuditPages/entry.html",
        "templates/AuditPages/report.html",
        "templates/ExportPages/files.html",
        "evidence/how-to-check.txt"
      })
  void whateverLeadsToItCallsItByItsName(String file) throws IOException {
    assertThat(read(file)).containsIgnoringCase(NAME).doesNotContain("For an expert");
  }

  /** It led to the words that nobody can save it there. */
  @Test
  void noLinkPromisesTheVerifier() throws IOException {
    assertThat(read("templates/ExportPages/files.html"))
        .contains("href=\"/receipts/key\">save the key (audit.vkey)</a>")
        .doesNotContainPattern("<a [^>]*>[^<]*softintel-verify\\.jar[^<]*</a>");
  }

  private static String read(String file) throws IOException {
    return Files.readString(RESOURCES.resolve(file));
  }
}

package org.softintel.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each page that may name an officer or a report is marked, on the screen and on its print. */
class MarkedPagesTest {
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Pattern STAFF = Pattern.compile("\\{#include layout [^}]*\\bstaff=true");
  private static final Pattern MARKED = Pattern.compile("\\{#include layout [^}]*\\bmarking=");

  /** What the public reads, before it is public, and which keys work the list. */
  @Test
  void onlyPagesWithoutAnOfficerAndAReportAreNotMarked() throws Exception {
    try (var files = Files.walk(TEMPLATES)) {
      var unmarked =
          files
              .filter(it -> it.toString().endsWith(".html"))
              .filter(it -> STAFF.matcher(text(it)).find() && !MARKED.matcher(text(it)).find())
              .map(it -> TEMPLATES.relativize(it).toString().replace('\\', '/'));

      assertThat(unmarked)
          .containsExactlyInAnyOrder(
              "ManagementPages/home.html",
              "ManagementPages/reviews.html",
              "ManageHelplinePages/list.html",
              "ManageHelplinePages/edit.html",
              "ManageHelplinePages/remove.html",
              "ManageTrainingPages/list.html",
              "ManageTrainingPages/edit.html",
              "ManageTrainingPages/cancel.html",
              "ShortcutPages/settings.html");
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

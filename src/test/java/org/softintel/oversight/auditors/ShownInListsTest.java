package org.softintel.oversight.auditors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An auditor reads what somebody saw in a list or a search, as those pages show it. */
class ShownInListsTest {
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Pattern CELL = Pattern.compile("data-heading=\"([A-Za-z ]+)");

  /** By the heading of its column. */
  private static final Map<String, List<String>> WORDS =
      Map.ofEntries(
          Map.entry("Danger", List.of("possible danger")),
          Map.entry("Received", List.of("the date")),
          Map.entry("Child", List.of("age group", "missing", "known to social care")),
          Map.entry("Type and area", List.of("type of exploitation", "the area")),
          Map.entry("People and things", List.of("how many people and things", "seen elsewhere")),
          Map.entry("From", List.of("the organisation it came from")),
          Map.entry("Status", List.of("the status")),
          Map.entry("Grade", List.of("the grade")),
          Map.entry("Priority", List.of("the priority")),
          Map.entry("Due", List.of("what is due")),
          Map.entry("Assigned to", List.of("the officer")),
          Map.entry("What matches", List.of("words of the report that match", "a full name")));

  @ParameterizedTest
  @ValueSource(strings = {"InboxPages/list.html", "ReportSearchPages/search.html"})
  void eachColumnIsNamed(String template) throws IOException {
    var columns =
        CELL.matcher(
                Files.readString(TEMPLATES.resolve(template))
                    .replace("{#if view.closed}Update sent{#else}", ""))
            .results()
            .map(it -> it.group(1))
            .toList();
    var page = Files.readString(TEMPLATES.resolve("AuditPages/report.html"));
    var item = template.startsWith("Inbox") ? "The list of reports shows" : "A search shows";
    var said = page.lines().filter(it -> it.contains("<li>" + item)).toList();

    assertThat(columns).hasSizeGreaterThan(4);
    assertThat(said).hasSize(1);
    assertThat(columns)
        .allSatisfy(
            it -> assertThat(said.get(0)).as(it).contains(WORDS.getOrDefault(it, List.of(it))));
  }
}

package org.softintel.desk.actions;

import java.util.ArrayList;
import java.util.List;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Problem;
import org.softintel.platform.page.TextRules;
import org.softintel.report.status.ReportVersion;

/** What an officer wrote into the form of a task. */
public interface ActionForm {
  int MOST_CHARS = 4_000;

  Form form();

  List<Problem> problems();

  /** What is wrong with it that only the rest of the service can tell. */
  default List<Problem> problems(Doors doors, String reference, Actor by) {
    return List.of();
  }

  /** False when the report has changed since {@code page}. */
  boolean save(Doors doors, ReportVersion page, Actor by);

  default String text(String name) {
    return TextRules.normal(form().value(name));
  }

  /** What is wrong with a text that must be there; {@code missing} asks for it. */
  default List<Problem> needed(String name, String noun, String missing) {
    return TextRules.isBlank(text(name))
        ? List.of(new Problem("/" + name, missing))
        : offered(name, noun);
  }

  /** What is wrong with a text that may be left out. */
  default List<Problem> offered(String name, String noun) {
    return TextRules.fault(noun, text(name), MOST_CHARS).stream()
        .map(it -> new Problem("/" + name, it))
        .toList();
  }

  @SafeVarargs
  static List<Problem> all(List<Problem>... found) {
    var problems = new ArrayList<Problem>();
    for (var each : found) {
      problems.addAll(each);
    }
    return problems;
  }
}

package org.softintel.platform.page;

import io.quarkus.qute.TemplateExtension;
import java.util.List;

/** The controls that belong to one question, and their ids. */
@TemplateExtension
final class ControlIds {
  private ControlIds() {}

  /** The first choice has the name of the question, for the link of the error summary. */
  static String choiceId(Integer index, String name) {
    return index == 0 ? name : name + "-" + (index + 1);
  }

  static String box(String name, String part) {
    return name + "-" + part;
  }

  /** The only choice of checkboxes. */
  static List<Option> oneBox(String words) {
    return List.of(new Option("yes", words));
  }

  static String taskId(Integer index, Integer section) {
    return "task-" + section + "-" + index;
  }
}

package org.softintel.platform.page;

import io.quarkus.qute.TemplateExtension;

/** Ids of the controls that belong to one question. */
@TemplateExtension
final class ControlIds {
  private ControlIds() {}

  /** The first choice has the name of the question, so that the error summary can link to it. */
  static String choiceId(Integer index, String name) {
    return index == 0 ? name : name + "-" + (index + 1);
  }

  static String box(String name, String part) {
    return name + "-" + part;
  }

  /** Id of what says how far a task is. */
  static String taskId(Integer index, Integer section) {
    return "task-" + section + "-" + index;
  }
}

package org.softintel.desk.tasks;

/** What becomes of a task, and a note that may be empty. */
record TaskResult(TaskProgress progress, String note) {
  @Override
  public String toString() {
    return "TaskResult[" + progress + "]";
  }
}

package org.softintel.desk.tasks;

/** How a task ended; the note may be empty. */
record TaskResult(TaskProgress progress, String note) {
  @Override
  public String toString() {
    return "TaskResult[" + progress + "]";
  }
}

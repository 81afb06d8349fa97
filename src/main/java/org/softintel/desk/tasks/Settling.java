package org.softintel.desk.tasks;

/** What becomes of a task, and a note that may be empty. */
public record Settling(Progress progress, String note) {
  @Override
  public String toString() {
    return "Settling[" + progress + "]";
  }
}

package org.softintel.assignment;

/** What becomes of a task, and a note that may be empty. */
public record Settling(Progress progress, String note) {
  @Override
  public String toString() {
    return "Settling[" + progress + "]";
  }
}

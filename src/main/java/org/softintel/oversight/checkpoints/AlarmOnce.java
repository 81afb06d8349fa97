package org.softintel.oversight.checkpoints;

/** Raised once, not with each round of a long outage; but another cause is another complaint. */
final class AlarmOnce {
  private String last = "";

  /** Sizes and times within the words make no difference. */
  boolean isNew(Exception cause) {
    var words = cause.toString().replaceAll("[0-9]+", "");
    var isNew = !words.equals(last);
    last = words;
    return isNew;
  }

  void isOver() {
    last = "";
  }
}

package org.softintel.delivery;

/** What became of one try to send one letter. */
sealed interface Outcome {
  /** A code of ours, or the queue id of a mail that was taken over. */
  String code();

  /** The mail server has taken it over and calls it {@code code}. */
  record Accepted(String code) implements Outcome {}

  /** Not this time: the server asked for patience, or went away in between. */
  record Deferred(String code) implements Outcome {}

  /** There was nobody to talk to, so other letters need not try now either. */
  record Unreachable(String code) implements Outcome {}

  /** Refused for good. */
  record Refused(String code) implements Outcome {}

  /** May not go out as things are. */
  record Unsealable(String code) implements Outcome {}

  /** Could not be put into words: the report did not open. */
  record Unwritable(String code) implements Outcome {}
}

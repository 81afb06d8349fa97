package org.softintel.delivery;

/** What became of one try to send one letter; a reason is a code of ours. */
sealed interface Outcome {
  /** The mail server has taken it over; {@code queue} is its own id for it, or "-". */
  record Accepted(String queue) implements Outcome {}

  /** Not this time: the server asked for patience, or went away in between. */
  record Deferred(String reason) implements Outcome {}

  /** There was nobody to talk to, so other letters need not try now either. */
  record Unreachable(String reason) implements Outcome {}

  /** Refused for good. */
  record Refused(String reason) implements Outcome {}

  /** May not go out as things are. */
  record Unsealable(String reason) implements Outcome {}

  /** Could not be put into words: the report did not open. */
  record Unwritable(String reason) implements Outcome {}
}

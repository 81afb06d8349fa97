package org.softintel.delivery.outbox;

import java.util.Optional;
import org.softintel.audit.trail.Act;
import org.softintel.platform.page.Coded;

/** What a mail tells, to whom. */
public enum MailKind implements Coded {
  /** The whole report: only ever signed and encrypted to the inbox's certificates. */
  FULL("Full report", Protection.SEALED),
  /** That a report has come, without a word of it. */
  NOTICE("Notice", Protection.NONE),
  /** To the team: that somebody waits to be called, without name or number. */
  CALL_BACK("Notice that somebody asked for a call", Protection.NONE),
  /** What is passed on to somebody outside. */
  DISCLOSURE("Encrypted email to a recipient", Protection.SEALED),
  /** To a reporter: that the team has their report. */
  RECEIVED("Receipt to the reporter", Protection.NONE),
  /** To a reporter: that the team has opened it. */
  READ("Email to the reporter that the report was opened", Protection.NONE),
  /** To a reporter: that a question waits, and not a word of it. */
  QUESTION("Email to the reporter", Protection.NONE),
  /** To a reporter: that an update waits, and not a word of it. */
  UPDATE("Email to the reporter about an update", Protection.NONE),
  /** To a reporter: that answers they saved will soon be deleted. */
  DRAFT("Email about saved answers", Protection.NONE),
  /** What auditors are told about how a report was opened. */
  ALERT("Email to the auditors", Protection.SEALED),
  /**
   * To the auditors: a request to look up a name waits for one of them, without name and reason.
   */
  LOOKUP_WAITS("Email to the auditors about a request", Protection.SEALED),
  /** To the leads: words of immediate risk. */
  DANGER("Email to the leads", Protection.SEALED),
  /** To somebody on the call-out list: possible danger that nobody has opened, without a word. */
  CALL_OUT("Call-out without content", Protection.NONE),
  /** To the leads: a clock ran out. */
  OVERDUE("Email to the leads", Protection.SEALED),
  /** To the leads: what waits, once a day. */
  DIGEST("Email to the leads", Protection.SEALED),
  /** To the leads: somebody may not work on a report, or not open any more. */
  LEADS_ALERT("Email to the leads", Protection.SEALED),
  /** To the leads: something is passed on, or waits for a second officer before it is. */
  LEADS_DISCLOSURE("Email to the leads", Protection.SEALED),
  /** To an inbox that has the full text: the report is restricted now. */
  RESTRICTION("Notice that the report is restricted", Protection.NONE),
  /** To one auditor: a checkpoint of the audit log. */
  CHECKPOINT("Checkpoint to an auditor", Protection.SIGNED);

  private final String words;
  private final Protection protection;

  MailKind(String words, Protection protection) {
    this.words = words;
    this.protection = protection;
  }

  public String words() {
    return words;
  }

  Protection protection() {
    return protection;
  }

  boolean isToTheTeam() {
    return this == FULL || this == NOTICE || this == RESTRICTION;
  }

  boolean isToTheLeads() {
    return switch (this) {
      case DANGER, OVERDUE, DIGEST, LEADS_ALERT, LEADS_DISCLOSURE -> true;
      case FULL, NOTICE, CALL_BACK, RESTRICTION, DISCLOSURE, ALERT, CALL_OUT, CHECKPOINT -> false;
      case LOOKUP_WAITS -> false;
      case RECEIVED, READ, QUESTION, UPDATE, DRAFT -> false;
    };
  }

  boolean isToTheReporter() {
    return switch (this) {
      case RECEIVED, READ, QUESTION, UPDATE, DRAFT -> true;
      default -> false;
    };
  }

  /** Whatever it is about. */
  boolean isUrgent() {
    return this == DANGER || this == CALL_OUT;
  }

  /** Whether it is dropped when nothing is left to tell; any other fails then. */
  boolean canBeDropped() {
    return switch (this) {
      case CALL_OUT, CALL_BACK, LOOKUP_WAITS -> true;
      default -> isToTheLeads() || isToTheReporter();
    };
  }

  /** Whether its writer says who gets it. */
  boolean goesOutside() {
    return this == DISCLOSURE || this == CALL_OUT || isToTheReporter();
  }

  /**
   * Held, with one alarm, while it may not be sent as things are. The other kinds are tried again,
   * with an alarm each time.
   */
  boolean canBeHeld() {
    return !isToTheLeads() && this != CALL_OUT && this != CHECKPOINT;
  }

  /**
   * What the trail says when a mail gets into this state. Nothing of checkpoints: each mail would
   * be the reason for the next.
   */
  Optional<Act> act(MailState state) {
    if (this == CHECKPOINT) {
      return Optional.empty();
    }
    return switch (state) {
      case WAITING -> Optional.empty();
      case SENT -> Optional.of(sent());
      case HELD -> Optional.of(Act.LETTER_HELD);
      case FAILED -> Optional.of(isToTheLeads() ? Act.LEADS_NOT_TOLD : Act.LETTER_ABANDONED);
      // That a request was withdrawn or answered is an entry already.
      case DROPPED -> this == LOOKUP_WAITS ? Optional.empty() : Optional.of(dropped());
    };
  }

  private Act sent() {
    if (isToTheReporter()) {
      return Act.REPORTER_MAILED;
    }
    return isToTheLeads() ? Act.LEADS_TOLD : Act.LETTER_DELIVERED;
  }

  private Act dropped() {
    if (this == CALL_OUT) {
      return Act.CALL_OUT_SPARED;
    }
    if (isToTheReporter()) {
      return Act.REPORTER_NOT_MAILED;
    }
    return isToTheLeads() ? Act.LEADS_SPARED : Act.LETTER_ABANDONED;
  }

  enum Protection {
    NONE,
    SIGNED,
    /** Signed, then encrypted to all certificates of its recipient. */
    SEALED
  }
}

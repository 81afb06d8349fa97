package org.softintel.audit.trail;

import java.util.Optional;
import java.util.stream.Stream;
import org.softintel.platform.page.Coded;

/**
 * Which mail an entry is about, in words. Lines of before this was told do not have its kind: of
 * them only that is said that their other codes tell.
 */
enum MailWords implements Coded {
  FULL("sent the full report to the team inbox", "the full report to the team inbox", ""),
  NOTICE("sent a notice without content to the team inbox", "a notice to the team inbox", ""),
  CALL_BACK(
      "sent a notice to the team inbox that somebody asked to be called",
      "a notice to the team inbox that somebody asked to be called",
      ""),
  RESTRICTION(
      "sent a notice to the team inbox that the report is restricted",
      "a notice to the team inbox that the report is restricted",
      ""),
  DISCLOSURE("sent the recipient what was passed on", "what was passed on, to the recipient", ""),
  ALERT("sent an alert to the auditors", "an alert to the auditors", ""),
  LOOKUP_WAITS(
      "sent the auditors word that a request to look up a name is waiting",
      "word to the auditors that a request to look up a name is waiting",
      "Because another auditor has to agree or refuse"),
  CALL_OUT(
      "sent a call-out without content to somebody on the call-out list",
      "a call-out without content to somebody on the call-out list",
      ""),
  DANGER(
      "sent the leads an alert about possible danger",
      "an alert to the leads about possible danger",
      "Because somebody may be in danger"),
  OVERDUE(
      "emailed the leads that a deadline has passed",
      "an email to the leads that a deadline has passed",
      "Because a deadline has passed"),
  DIGEST(
      "sent the leads the daily summary of what is waiting",
      "the daily summary for the leads",
      "To tell the leads what is waiting"),
  LEADS_ALERT(
      "sent the leads an alert about somebody who was stopped",
      "an alert to the leads about somebody who was stopped",
      "Because somebody was stopped from opening reports, or from working on one"),
  LEADS_DISCLOSURE(
      "emailed the leads that something was passed on or is waiting for approval",
      "an email to the leads that something was passed on or is waiting for approval",
      "To tell the leads what is passed on");

  private static final String KIND = "kind=";

  private final String sent;
  private final String noun;
  private final String why;

  MailWords(String sent, String noun, String why) {
    this.sent = sent;
    this.noun = noun;
    this.why = why;
  }

  static Optional<MailWords> of(Act act, String codes) {
    return switch (act) {
      case LETTER_DELIVERED,
          LETTER_HELD,
          LETTER_ABANDONED,
          LEADS_TOLD,
          LEADS_NOT_TOLD,
          LEADS_SPARED ->
          Stream.of(codes.split(" ", -1))
              .filter(it -> it.startsWith(KIND))
              .findFirst()
              .map(it -> Coded.of(MailWords.class, it.substring(KIND.length())))
              .orElseGet(() -> told(act, " " + codes));
      default -> Optional.empty();
    };
  }

  /** By what its kind alone has. */
  private static Optional<MailWords> told(Act act, String codes) {
    if (codes.contains(" inbox=auditors ")) {
      return Optional.of(ALERT);
    }
    if (codes.contains(" disclosure=")) {
      return Optional.of(DISCLOSURE);
    }
    if (codes.contains(" call-out=")) {
      return Optional.of(CALL_OUT);
    }
    if (act != Act.LETTER_DELIVERED || !codes.contains(" to=")) {
      return Optional.empty();
    }
    return Optional.of(codes.contains(" certificates=") ? FULL : NOTICE);
  }

  /** Whether something of a report, or of what was made from it, was in it. */
  boolean hasContent() {
    return this == FULL || this == DISCLOSURE;
  }

  /** What was done with it. */
  String words(Act act) {
    return switch (act) {
      case LETTER_DELIVERED, LEADS_TOLD -> sent;
      default -> act.words() + ". It was " + noun;
    };
  }

  /** Empty where its act tells. */
  Optional<String> why() {
    return Optional.of(why).filter(it -> !it.isEmpty());
  }
}

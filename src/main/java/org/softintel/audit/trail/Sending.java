package org.softintel.audit.trail;

import java.util.Optional;
import org.softintel.platform.page.Coded;

/** What an auditor looks for of what was sent. */
public enum Sending implements Coded {
  OUTSIDE("what was passed on outside the team"),
  EMAIL("emails, sent or not");

  private final String words;

  Sending(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  boolean means(Act act) {
    return of(act).filter(this::equals).isPresent();
  }

  private static Optional<Sending> of(Act act) {
    return switch (act) {
      case PASSED_ON, NETWORK_EXPORTED, PAPER_MADE, QUESTION_ASKED, REPORTER_TOLD ->
          Optional.of(OUTSIDE);
      case LETTER_DELIVERED,
          LETTER_HELD,
          LETTER_ABANDONED,
          LETTER_REQUESTED,
          LEADS_TOLD,
          LEADS_NOT_TOLD,
          LEADS_SPARED,
          CALLED_OUT,
          HOLDERS_TOLD,
          REPORTER_MAILED,
          REPORTER_NOT_MAILED ->
          Optional.of(EMAIL);
      default -> Optional.empty();
    };
  }
}

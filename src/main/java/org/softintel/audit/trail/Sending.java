package org.softintel.audit.trail;

import static org.softintel.audit.trail.Act.*;

import java.util.EnumSet;
import java.util.Set;
import org.softintel.platform.page.Coded;

/** What an auditor looks for of what was sent. */
public enum Sending implements Coded {
  OUTSIDE(
      "what was passed on outside the team",
      EnumSet.of(PASSED_ON, NETWORK_EXPORTED, PAPER_MADE, QUESTION_ASKED, REPORTER_TOLD)),
  EMAIL(
      "emails, sent or not",
      EnumSet.of(
          LETTER_DELIVERED,
          LETTER_HELD,
          LETTER_ABANDONED,
          LETTER_REQUESTED,
          LEADS_TOLD,
          LEADS_NOT_TOLD,
          LEADS_SPARED,
          CALLED_OUT,
          HOLDERS_TOLD,
          REPORTER_MAILED,
          REPORTER_NOT_MAILED));

  private final String words;
  private final Set<Act> acts;

  Sending(String words, Set<Act> acts) {
    this.words = words;
    this.acts = acts;
  }

  public String words() {
    return words;
  }

  boolean means(Act act) {
    return acts.contains(act);
  }
}

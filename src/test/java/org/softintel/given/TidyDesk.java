package org.softintel.given;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Before each class: what earlier ones left stands first in no list of the desk, and no view that
 * somebody saved opens it. Which classes were earlier in the same stack differs in each run.
 */
public final class TidyDesk implements BeforeAllCallback {
  @Override
  public void beforeAll(ExtensionContext test) {
    if (TestStack.isRunning()) {
      nothingStandsFirst();
      // With the keys, which journeys count.
      DatabaseRows.change("delete from sealed_key where owner in (select id from desk)");
      DatabaseRows.change("delete from desk");
      DatabaseRows.change("update absence set ended_at = now() where ended_at is null");
    }
  }

  /** Possible danger and what reporters sent stand above all else, whatever the order. */
  public static void nothingStandsFirst() {
    DatabaseRows.change(
        "update report set danger = 'ANSWERED', danger_strength = 1 where danger = 'NOTICED'");
    // As an answer does: the clock that waited for it runs again.
    DatabaseRows.change(
        "update report set clock = coalesce(paused_clock, 'GRADING'), paused_clock = null"
            + " where clock = 'DANGER' and danger = 'ANSWERED'");
    DatabaseRows.change("update report set news = null where news is not null");
  }
}

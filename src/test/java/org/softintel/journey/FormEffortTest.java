package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.softintel.given.Browser;
import org.softintel.given.FormWalker;

/** What it costs to tell a report on a phone; {@code FormWalk} prints the figures. */
class FormEffortTest {
  @RegisterExtension final Browser browser = new Browser();

  @Test
  void oneThingIsToldInEightPagesAndTwentyPresses() {
    var effort = new FormWalker(browser).oneThing();

    assertThat(effort.pages()).isLessThanOrEqualTo(8);
    assertThat(effort.presses()).isLessThanOrEqualTo(20);
  }

  @Test
  void manyThingsAreToldInTwentyFivePages() {
    var effort = new FormWalker(browser).manyThings();

    assertThat(effort.pages()).isLessThanOrEqualTo(25);
    assertThat(effort.presses()).isLessThanOrEqualTo(45);
  }

  @Test
  void aPastedNoteBringsAtMostAHundredAndFiftyWordsOfAdvice() {
    assertThat(new FormWalker(browser).pastedNote().advice()).isBetween(1, 150);
  }
}

package org.softintel.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRulesTest {

  @ParameterizedTest
  @ValueSource(strings = {"🫠", "a\tb\nc", "é", "👍🏽", "\u200bsoft hyphen\u00ad"})
  void whatPeopleWriteIsTaken(String text) {
    assertThat(TextRules.fault("It", text, 200)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000", "\u0007", "\u001b[2J", "\u0085", "\ud800", "\uffff", "\ufdd0"})
  void whatNobodyCanSeeIsRefused(String text) {
    assertThat(TextRules.fault("It", text, 200))
        .contains("It must not include hidden control characters");
  }

  /** A PDF leaves soft hyphens in words, Word and web pages breaks without a width. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u00ad",
        "\u200b",
        "\u2060",
        "\ufeff",
        "\u200e",
        "\u202e",
        "\u2069",
        "\u061c",
        "\u200c",
        "\u200d",
        "\u00ad\u200d",
        "\u200d\u200b\u200c"
      })
  void whatNobodySeesInAWordIsLeftOut(String hidden) {
    var typed = "She is kid" + hidden + "napped, car ZZ12" + hidden + " ZZZ.";

    assertThat(TextRules.normal(typed)).isEqualTo("She is kidnapped, car ZZ12 ZZZ.");
    assertThat(TextRules.seen(typed)).isEqualTo("She is kidnapped, car ZZ12 ZZZ.");
    assertThat(TextRules.normalLine(hidden + "07\u0007" + hidden + "700")).isEqualTo("07700");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
        "\u2764\ufe0f\u200d\ud83d\udd25",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "\u0915\u094d\u200d\u0937",
        "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc7f"
      })
  void whatEmojiAndOtherAlphabetsAreMadeOfStays(String text) {
    assertThat(TextRules.normal(text)).isEqualTo(text);
  }

  @Test
  void placesInWhatIsSeenAreFoundInWhatWasTyped() {
    var typed = "\ufeffIs kid\u00ad\u200bnapped\u00ad";
    var seen = SeenText.of(typed);

    assertThat(seen.words()).isEqualTo("Is kidnapped");
    assertThat(typed.substring(seen.start(3), seen.end(12))).isEqualTo("kid\u00ad\u200bnapped");
    assertThat(SeenText.of("\u00ad").words()).isEmpty();
  }

  @Test
  void theBoundItselfIsTaken() {
    assertThat(TextRules.fault("It", "x".repeat(200), 200)).isEmpty();
    assertThat(TextRules.fault("It", "x".repeat(201), 200))
        .contains("It must be 200 characters or fewer");
  }

  @Test
  void spacesOfEveryAlphabetAreNoAnswer() {
    assertThat(TextRules.isBlank(" \u00a0\u2003\u200b\u2060\ufeff\n")).isTrue();
    assertThat(TextRules.isBlank("\u3164\u2800\ufe0f \uffa0")).isTrue();
    assertThat(TextRules.isBlank("\u200b.")).isFalse();
    assertThat(TextRules.isBlank("\u2764\ufe0f")).isFalse();
  }

  @Test
  void whatIsLeftAsItIsWithoutALookIsWhatTheRulesLeaveAsItIs() {
    for (char it = 0; it < Character.MIN_SURROGATE; it++) {
      var text = "a" + it + "b";
      var looked = text + "\u200b";

      assertThat(TextRules.normal(text)).isEqualTo(TextRules.normal(looked));
      assertThat(TextRules.normalLine(text)).isEqualTo(TextRules.normalLine(looked));
      assertThat(TextRules.seen(text)).isEqualTo(TextRules.seen(looked));
      assertThat(TextRules.fault("It", text, 4)).isEqualTo(TextRules.fault("It", looked, 4));
      assertThat(TextRules.isBlank("" + it)).isEqualTo(TextRules.isBlank(it + "\u200b"));
    }
  }
}

package org.softintel.language.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of all sorts: where a finding stands, and that none brings the checker down. */
@Timeout(60)
class LanguageTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "She is promiscuous.",
        "\ud83d\ude00 She \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 is promiscuous.",
        "\u0130stanbul'da. She is promiscuous.",
        "Zo\u00eb\u0301 is promiscuous.",
        "\u4e2d\u6587 she is promiscuous",
        "\u0645\u0631\u062d\u0628\u0627 she is promiscuous",
        "e\u0301\u0301\u0301 \u200b\ufeff she\u00a0is\u00a0promiscuous"
      })
  void offsetsCountUtf16Units(String text) {
    // when
    var advice = GivenRuleEngine.STANDARD.check(text);
    // then
    assertThat(advice).hasSize(1);
    assertThat(text.substring(advice.get(0).start(), advice.get(0).end())).isEqualTo("promiscuous");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00ad", "\u200b", "\u2060", "\ufeff", "\u200d", "\u202e"})
  void aWordIsTheSameWithWhatNobodySeesInIt(String hidden) {
    var written = "promis" + hidden + "cuous";
    var text = "\u200b\ud83d\ude00 She is " + written + hidden + ".";

    var advice = GivenChecker.standard().check(text);

    assertThat(advice).hasSize(1);
    assertThat(text.substring(advice.get(0).start(), advice.get(0).end())).isEqualTo(written);
  }

  @Test
  void aTurkishMachineFindsTheSame() {
    var usual = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(GivenRuleEngine.strong("SHE IS PUTTING HERSELF AT RISK AND IS PROMISCUOUS."))
          .containsExactly("putting themselves at risk", "promiscuous");
    } finally {
      Locale.setDefault(usual);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n", "\"", "'", "\u201c", "\ud800", "...", "1", "\u0000"})
  void almostNothingIsFine(String text) {
    assertThat(GivenRuleEngine.STANDARD.check(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "promiscuous ",
        "sex ",
        "she ",
        "put herself ",
        "her mother said she ",
        "in return for ",
        "consent to the ",
        "\"' ",
        "a",
        "a-",
        "aged 12 ",
        "the girl's boyfriend's ",
        "\ud83d\ude00"
      })
  void twentyThousandCharactersOfOneKindComeToAnEnd(String piece) {
    // given
    var text = piece.repeat(CheckedText.MAX_CHARS / piece.length());
    // when
    var advice = GivenRuleEngine.STANDARD.check(text);
    // then
    assertThat(advice).allSatisfy(it -> assertThat(it.end()).isBetween(1, text.length()));
  }

  @Test
  void findingsOfOneTermDoNotOverlapAndStandInOrder() {
    // when
    var advice = GivenRuleEngine.STANDARD.check("She put herself at risk. ".repeat(40));
    // then
    assertThat(advice).hasSize(40).extracting(Advice::start).isSorted();
  }
}

package org.softintel.language.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softintel.language.text.BrokenLanguageList;
import org.softintel.language.text.Phrase;
import org.softintel.language.text.Vocabulary;
import org.softintel.platform.settings.StartRefused;

/** The list as data: complete, of one shape, and following its own advice. */
class LanguageListTest {
  /** Three of them stand before the fold of a page of advice, beside 80 words of the page's own. */
  @Test
  void whatIsShownOfATermIsShort() {
    for (var term : GivenRuleEngine.LIST.terms()) {
      var advice = new Advice(term.name(), term.level(), 0, 1, term.alternatives(), term.why());
      assertThat(words(advice.reason(Optional.empty()))).isLessThanOrEqualTo(26);
      for (var better : term.instead().values()) {
        var shown = advice.reason(Optional.of(better)) + " " + better;
        assertThat(words(shown)).as(shown).isLessThanOrEqualTo(22);
      }
    }
  }

  private static int words(String text) {
    return text.split(" ").length;
  }

  @Test
  void everyTermHasAReasonAlternativesAndASource() {
    assertThat(GivenRuleEngine.LIST.terms())
        .allSatisfy(
            it -> {
              assertThat(it.why()).endsWith(".");
              assertThat(it.alternatives()).isNotEmpty();
              assertThat(it.sources()).isNotEmpty();
              assertThat(it.forms()).isNotEmpty();
            });
  }

  @Test
  void alternativesAndReasonsFollowTheAdviceThemselves() {
    for (var term : GivenRuleEngine.LIST.terms()) {
      for (var words : term.alternatives()) {
        assertThat(GivenRuleEngine.strong(words)).as(words).isEmpty();
      }
      for (var words : term.instead().values()) {
        assertThat(GivenRuleEngine.any("The child " + words + ".")).as(words).isEmpty();
      }
    }
  }

  @Test
  void termsThatAreDisputedAreNotices() {
    assertThat(GivenRuleEngine.LIST.terms())
        .filteredOn(it -> List.of("victim", "vulnerable", "alleged").contains(it.name()))
        .hasSize(3)
        .allMatch(it -> it.level() == AdviceLevel.C);
  }

  @Test
  void someTermsAreOffAtFirst() {
    assertThat(GivenRuleEngine.LIST.terms())
        .filteredOn(it -> !it.on())
        .extracting(Term::name)
        .containsExactlyInAnyOrder("LAC", "disguised compliance", "did not attend");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}|Missing creator property 'owner'",
        "{'owner':'x','version':'1','date':'2026-01-01','terms':[]}|terms are missing",
        "{'owner':'x','version':'1','date':'yesterday','terms':[]}|Cannot deserialize",
        "not json|Unrecognized token"
      })
  void aListOfAnotherShapeStopsTheStartAndSaysWhy(String json, String why) {
    assertThatThrownBy(
            () ->
                LanguageListReader.read(
                    json.replace('\'', '"').getBytes(UTF_8), LanguageList.class))
        .isInstanceOf(BrokenLanguageList.class)
        .hasMessageStartingWith("the language list cannot be used: ")
        .hasMessageContaining(why);
  }

  @Test
  void aMemberThatTheListDoesNotHaveStopsTheStart() throws IOException {
    // given
    var list = Files.readString(Path.of("src/main/resources/language/terms.json"));
    var more = list.replaceFirst("\"owner\"", "\"more\": 1, \"owner\"");
    // then
    assertThatThrownBy(() -> LanguageListReader.read(more.getBytes(UTF_8), LanguageList.class))
        .isInstanceOf(BrokenLanguageList.class)
        .hasMessageContaining("Unrecognized field \"more\"");
  }

  @ParameterizedTest
  @CsvSource({
    "~2 word,begins",
    "word? other,begins",
    "word ~x other,gap",
    "word || other,no word",
    "{nothing} word,no words named nothing"
  })
  void aPhraseThatMakesNoSenseStopsTheStart(String phrase, String why) {
    var vocabulary = new Vocabulary(LanguageListReader.grammar().words());
    assertThatThrownBy(() -> Phrase.of(phrase, vocabulary))
        .isInstanceOf(BrokenLanguageList.class)
        .hasMessageContaining(why);
  }

  @Test
  void settingsThatNameAnUnknownTermStopTheStart() {
    var config =
        new LanguageConfig() {
          @Override
          public Optional<List<String>> off() {
            return Optional.of(List.of("promiscous"));
          }

          @Override
          public Optional<List<String>> on() {
            return Optional.empty();
          }
        };
    assertThatThrownBy(() -> new LanguageChecker(config))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("promiscous");
  }
}

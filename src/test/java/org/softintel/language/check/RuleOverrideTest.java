package org.softintel.language.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.softintel.language.text.BrokenLanguageList;

/** The words around a finding overrule the rules only when they speak strongly. */
class RuleOverrideTest {
  private static final String OF_A_MAN = "The landlord is promiscuous.";
  private static final String RULED = "She is promiscuous.";

  @Test
  void strongWordsAgainstTakeAFindingBack() {
    assertThat(found(RULED, "she", "-3.9")).containsExactly("promiscuous");
    assertThat(found(RULED, "she", "-4.1")).isEmpty();
  }

  @Test
  void strongWordsForItBringOneBack() {
    assertThat(found(OF_A_MAN, "landlord", "2.4")).isEmpty();
    assertThat(found(OF_A_MAN, "landlord", "2.6")).containsExactly("promiscuous");
  }

  @Test
  void whatIsDeniedStaysDenied() {
    assertThat(found("She is not promiscuous.", "she", "9")).isEmpty();
  }

  @Test
  void aFormThatSaysItAllNeedsMore() {
    assertThat(found("A child prostitute.", "a", "-4.9")).containsExactly("child prostitute");
    assertThat(found("A child prostitute.", "a", "-5.1")).isEmpty();
  }

  @Test
  void anotherSentenceWeighsNothing() {
    assertThat(found("They left. " + RULED, "they", "-9")).containsExactly("promiscuous");
  }

  @Test
  void noticesAreNotWeighed() {
    assertThat(found("She is a slave.", "she", "-9")).containsExactly("slave");
  }

  @Test
  void whatStandsFarAwayWeighsNothing() {
    var far = "they said " + "so ".repeat(50);
    assertThat(found("Then " + far + "she is promiscuous.", "they", "-9"))
        .containsExactly("promiscuous");
  }

  @Test
  void aClueWithoutAWeightForEachPlaceStopsTheStart() {
    assertThatThrownBy(() -> with("she\t1"))
        .isInstanceOf(BrokenLanguageList.class)
        .hasMessageContaining("she");
  }

  @Test
  void theWeightsAreSmallEnoughToRead() {
    assertThat(LanguageListReader.odds()).hasSizeLessThan(4_000).isSorted();
  }

  private static List<String> found(String text, String word, String anywhere) {
    return with(word + "\t\t\t\t\t\t" + anywhere).check(text).stream().map(Advice::term).toList();
  }

  private static RuleEngine with(String line) {
    return new RuleEngine(
        GivenRuleEngine.LIST, LanguageListReader.grammar(), List.of(line), GivenRuleEngine.on());
  }
}

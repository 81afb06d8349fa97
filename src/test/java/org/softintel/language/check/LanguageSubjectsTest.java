package org.softintel.language.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.language.check.GivenRuleEngine.strong;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of whom something is said, however the sentence is built. */
class LanguageSubjectsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The letting agent was uncooperative.",
        "The mother of the girl was uncooperative.",
        "The man who met the girl was uncooperative.",
        "The man seen with the girl was uncooperative.",
        "Her landlord is uncooperative.",
        "A lodger came to the flat and was uncooperative.",
        "The witness, a former head teacher, was uncooperative.",
        "Her brother, 24, is uncooperative.",
        "The uncooperative agent has left.",
        "The girl described the neighbour as uncooperative.",
        "The girl saw men hanging around with older women.",
        "The key worker, and not the girl, was the one who disengaged.",
        "Poor choices by commissioners left the girl without a home.",
        "The phone was hard to reach.",
        "Marlow, the jury heard, was uncooperative.",
        "Not one of the agencies with the girl was uncooperative.",
        "The accused was uncooperative."
      })
  void whatIsSaidOfOthersIsLeftAlone(String text) {
    assertThat(strong(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The girl, who lives with her aunt, was uncooperative.",
        "The police described the girl as uncooperative.",
        "The aunt of the man told us that the girl was uncooperative.",
        "A resident of fifteen was uncooperative.",
        "Our mentee, a boy of 14, was uncooperative.",
        "M was uncooperative.",
        "Child I was uncooperative.",
        "That summer Child Q was uncooperative.",
        "In the week that summer began the girl was uncooperative.",
        "His younger brother was uncooperative.",
        "He's uncooperative.",
        "An uncooperative teenager was brought in.",
        "Seen at home by her nurse, the child was uncooperative.",
        "The mother said that, in the end, she thinks the girl is uncooperative."
      })
  void whatIsSaidOfTheChildIsFound(String text) {
    assertThat(strong(text)).containsExactly("difficult");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "She was forced to have sex with them.",
        "They made the boy sell drugs.",
        "She was coerced into sending nudes."
      })
  void whoeverIsForcedDoesNotAct(String text) {
    assertThat(strong(text)).isEmpty();
  }
}

package org.softintel.language.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Advice on whatever somebody wrote: places that are in the text, and never a failure. */
class LanguageFuzzTest {
  @FuzzTest(maxDuration = "1m")
  void anyTextIsRead(FuzzedDataProvider data) {
    var words = GivenRuleEngine.LIST.terms().stream().map(Term::name).toList();
    var text = new StringBuilder();
    while (data.remainingBytes() > 0) {
      text.append(data.consumeBoolean() ? data.pickValue(words) : data.consumeString(40))
          .append(' ');
    }

    var found = GivenRuleEngine.STANDARD.check(text.toString());

    assertThat(found)
        .allSatisfy(it -> assertThat(it.start()).isBetween(0, it.end() - 1))
        .allSatisfy(it -> assertThat(it.end()).isLessThanOrEqualTo(text.length()));
  }
}

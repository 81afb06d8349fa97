package org.softintel.intake.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody goes on without a word about 999, and nobody is told the same twice. */
class DangerWarningTest {
  private static final String NOW = "The invented man is meeting her tonight.";

  @Test
  void whatSoundsLikeDangerIsShownInTheWritersOwnWords() {
    assertThat(of("A calm start. " + NOW, Set.of()).sentences())
        .extracting(DangerWarning.Sentence::words)
        .containsExactly(NOW);
    assertThat(of("A grey van stood there in 2019.", Set.of()).isEmpty()).isTrue();
  }

  @Test
  void eachSentenceIsShownOnceAndAChangedOneAgain() {
    var shown = of(NOW, Set.of()).codes();

    assertThat(of(NOW, shown).isEmpty()).isTrue();
    assertThat(of("  the invented man  is meeting HER tonight. ", shown).isEmpty()).isTrue();
    assertThat(of(NOW.replace("meeting", "meet\u00ading"), shown).isEmpty()).isTrue();
    assertThat(of(NOW + " He will kill her tonight.", shown).sentences()).hasSize(1);
    assertThat(of(NOW + " " + NOW, Set.of()).sentences()).hasSize(1);
  }

  @Test
  void whoeverSelectsYesIsToldToo() {
    var yes = DangerWarning.of(Map.of("hurtSoon", "yes"), Set.of());

    assertThat(yes.sentences().get(0).words()).isEqualTo("In danger now or soon: yes");
    assertThat(DangerWarning.of(Map.of("hurtSoon", "yes"), yes.codes()).isEmpty()).isTrue();
    assertThat(DangerWarning.of(Map.of("hurtSoon", "no"), Set.of()).isEmpty()).isTrue();
  }

  @Test
  void howOftenItHappensIsNoDanger() {
    var often = "Keeps asking her, still going on tonight";

    assertThat(DangerWarning.of(Map.of("happened-pattern", often), Set.of()).isEmpty()).isTrue();
    assertThat(of(often, Set.of()).isEmpty()).isFalse();
  }

  @Test
  void aCodeTellsNothingAndNothingElseIsTakenForOne() {
    var code = of(NOW, Set.of()).codes().iterator().next();

    assertThat(code).matches("danger:[0-9a-f]{16}");
    assertThat(DangerWarning.codes(Stream.of(code, "Sample Name", "danger:Sample", "offer:x")))
        .containsExactly(code);
    assertThat(of(NOW, Set.of()).sentences().get(0).toString()).doesNotContain("tonight");
  }

  private static DangerWarning of(String text, Set<String> shown) {
    return DangerWarning.of(Map.of("narrative", text), shown);
  }
}

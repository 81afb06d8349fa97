package org.softintel.oversight.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.softintel.audit.cosigning.Witnesses.State;
import org.softintel.audit.log.Checkpoints.Signed;
import org.softintel.audit.selfcheck.SignedFindings.Findings;

/** What an auditor reads, and for which hour or day. */
class CheckpointMailTextTest {
  private static final Instant AT = Instant.parse("2026-07-25T14:00:05Z");
  private static final String NOTE =
      """
      softintel.example/audit
      1234
      47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=

      — softintel.example/audit x08go/ZJkuBS9UG/
      """;

  @Test
  void whatItIsAndHowItIsUsedIsSaidInPlainWords() {
    var text = text(NOTE, List.of());

    assertThat(text)
        .startsWith("You do not have to do anything now. Keep this email.")
        .contains("\nOn 25 July 2026 at 3:00:05pm the audit log had 1,234 entries.\n")
        .contains("--checkpoint checkpoint-1234.txt\n")
        .contains("No independent witness signs this log.\n")
        .endsWith("\n\n" + NOTE);
    assertThat(text.lines()).allMatch(it -> it.length() <= 100);
    assertThat(CheckpointMailText.text(new Signed(1, NOTE, AT), Optional.empty(), List.of()))
        .contains("\nOn 25 July 2026 at 3:00:05pm the audit log had 1 entry.\n");
  }

  /** One that was sent at 12:47am was called one of the end of the day. */
  @Test
  void aDaysMailSaysWhenInItsSubject() {
    var early = Instant.parse("2026-12-01T00:47:00Z");
    var signed = new Signed(1234, NOTE, early);

    assertThat(CheckpointMailText.subject(MailPeriod.day(early), signed))
        .isEqualTo("Audit log, daily, on 1 December 2026 at 12:47am: 1,234 entries");
    assertThat(CheckpointMailText.subject(MailPeriod.hour(early), signed))
        .isEqualTo("Audit log: 1,234 entries");
  }

  @Test
  void eachWitnessHasItsLine() {
    var signed = NOTE + "— witness.example/w1 x08go/ZJkuBS9UG/\n";

    assertThat(
            text(
                signed,
                List.of(
                    new State("witness.example/w1", 1234, AT, Optional.empty()),
                    new State("witness.example/w2", 1200, AT, Optional.of("has seen another log")),
                    new State("witness.example/w3", 0, AT, Optional.empty()))))
        .contains("witness.example/w1 has signed this checkpoint.\n")
        .contains("witness.example/w2 last signed 1,200 entries. It has seen another log.\n")
        .contains("witness.example/w3 has signed nothing yet.\n");
  }

  @Test
  void whatTheServiceItselfFoundIsSaid() {
    var checkpoint = new Signed(1234, NOTE, AT);

    assertThat(
            CheckpointMailText.text(checkpoint, Optional.of(findings(0)), List.of())
                .concat(CheckpointMailText.text(checkpoint, Optional.of(findings(2)), List.of())))
        .contains("It found no fault.\n")
        .contains("It found 2 faults.\n")
        .contains("--self-check self-check-2026-07-25-0a1b2c3d4e5f.note\n");
    assertThat(text(NOTE, List.of())).contains("The service has not checked its log yet.\n");
    var begun = new Findings("self-check-2026-07-25-0a1b2c3d4e5f", 0, false, "");
    assertThat(CheckpointMailText.text(checkpoint, Optional.of(begun), List.of()))
        .contains("It has not checked all of it yet. It has found no fault so far.\n");
  }

  private static Findings findings(long faults) {
    return new Findings("self-check-2026-07-25-0a1b2c3d4e5f", faults, true, "");
  }

  @Test
  void anHourBeginsAnywhereAndADayEndsInLondon() {
    assertThat(MailPeriod.hour(AT).name()).isEqualTo("HOUR 2026-07-25T14:00:00Z");
    assertThat(MailPeriod.day(Instant.parse("2026-07-25T22:59:59Z")).name())
        .isEqualTo("DAY 2026-07-24");
    assertThat(MailPeriod.day(Instant.parse("2026-07-25T23:00:00Z")).name())
        .isEqualTo("DAY 2026-07-25");
    assertThat(MailPeriod.day(Instant.parse("2026-11-25T23:59:59Z")).name())
        .isEqualTo("DAY 2026-11-24");
    assertThat(MailPeriod.day(Instant.parse("2026-11-26T00:00:00Z")).name())
        .isEqualTo("DAY 2026-11-25");
    assertThat(MailPeriod.day(AT).isDay()).isTrue();
    assertThat(MailPeriod.hour(AT).isDay()).isFalse();
  }

  private static String text(String note, List<State> witnesses) {
    return CheckpointMailText.text(new Signed(1234, note, AT), Optional.empty(), witnesses);
  }
}

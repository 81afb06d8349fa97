package org.softintel.delivery.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.MailEntries;

/** What a mail is, as the trail tells it. */
class MailKindTest {
  /** Mail to reporters has an act of its own; of checkpoints there is no entry. */
  @Test
  void theTrailHasWordsForEachKindOfMail() {
    assertThat(Stream.of(MailKind.values()))
        .filteredOn(it -> !it.isToTheReporter() && it != MailKind.CHECKPOINT)
        .hasSize(13)
        .allSatisfy(
            it -> {
              var act = it.act(MailState.SENT).orElseThrow();
              assertThat(MailEntries.words(act, "kind=" + it.code() + " attempt=1"))
                  .matches("(sent|emailed) .*")
                  .isNotEqualTo(act.words());
            });
    assertThat(MailKind.OVERDUE.act(MailState.SENT)).contains(Act.LEADS_TOLD);
  }
}

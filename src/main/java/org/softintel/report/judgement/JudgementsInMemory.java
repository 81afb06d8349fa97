package org.softintel.report.judgement;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.softintel.platform.monitoring.Alarm;
import org.softintel.platform.page.Refusal;
import org.softintel.platform.sealing.RowsInMemory;

/** All judgements, by whichever process. */
@Singleton
class JudgementsInMemory {
  private final JudgementRows rows;
  private final RowsInMemory<Judgement, KnownJudgements> all;

  JudgementsInMemory(JudgementRows rows) {
    this.rows = rows;
    this.all =
        new RowsInMemory<>(
            rows,
            KnownJudgements::new,
            "judgements",
            it ->
                Alarm.JUDGEMENTS_UNREADABLE.raise(
                    "%d judgements do not open: what they joined is apart", it));
  }

  @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
  void round() {
    all.round();
  }

  /** As they are in the database now. A transaction may wait for it. */
  KnownJudgements current() {
    return all.current()
        .orElseThrow(
            () ->
                new Refusal(
                    503,
                    "Judgements are still loading",
                    "The service has just restarted. Try again in a minute."));
  }

  /** As they were seconds ago; empty while they are not known yet. */
  Optional<KnownJudgements> lately() {
    return all.lately();
  }

  /**
   * Deletes what names a report, once nobody judges any more; each process drops it within seconds.
   */
  void forget(UUID report) {
    rows.lock();
    rows.delete(current().naming(report));
  }
}

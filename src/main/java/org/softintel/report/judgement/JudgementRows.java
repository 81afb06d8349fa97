package org.softintel.report.judgement;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.softintel.platform.database.Sql;
import org.softintel.platform.sealing.SealedRows;
import org.softintel.platform.sealing.SharedKeySealer;

/**
 * The table of judgements. Whoever judges, or destroys a report, takes its lock: one on the rows of
 * both reports would name the two together, in the database's own log.
 */
@Singleton
class JudgementRows extends SealedRows<Judgement> {
  /** The longest row id, account and reason fit, whatever alphabet they are in. */
  static final Layout<Judgement> LAYOUT = new Layout<>("judgement", 2_690, Judgement.class);

  JudgementRows(SharedKeySealer sealer, InstantSource clock, Sql sql) {
    super(sealer, clock, sql, LAYOUT);
  }

  void insert(Judgement made) {
    insert(made.id(), made.at(), made);
  }
}

package org.softintel.intake.advice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.softintel.intake.advice.Advisor.Choice;
import org.softintel.platform.database.Sql;
import org.softintel.platform.page.LondonTime;

/** Counts which terms are kept. Neither users nor reports are recorded. */
@ApplicationScoped
class KeptTermCounter {
  private static final String COUNT =
      "insert into language_choice (month, term, kept, choices) values (?, ?, ?, 1)"
          + " on conflict (month, term, kept) do update set choices = language_choice.choices + 1";

  private final Sql sql;
  private final InstantSource clock;

  KeptTermCounter(Sql sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Joins the transaction in which the report is sent. */
  @Transactional(TxType.MANDATORY)
  void count(Stream<Choice> choices) {
    var month = LocalDate.ofInstant(clock.instant(), LondonTime.LONDON).withDayOfMonth(1);
    sql.updateEach(COUNT, choices.map(it -> List.<Object>of(month, it.term(), it.kept())).toList());
  }
}

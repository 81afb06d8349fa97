package org.softintel.intake.advice;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.softintel.intake.advice.Advisor.Choice;
import org.softintel.platform.page.LondonTime;

/** Counts which terms people keep: of whom, and in which report, is not recorded. */
@ApplicationScoped
class KeptTermCounter {
  private final InstantSource clock;

  KeptTermCounter(InstantSource clock) {
    this.clock = clock;
  }

  /** Joins the transaction in which the report is sent. */
  @Transactional(TxType.MANDATORY)
  void count(Stream<Choice> choices) {
    var month = LocalDate.ofInstant(clock.instant(), LondonTime.LONDON).withDayOfMonth(1);
    choices.forEach(
        it ->
            Panache.getEntityManager()
                .createNativeQuery(
                    """
                    insert into language_choice (month, term, kept, choices)
                    values (:month, :term, :kept, 1)
                    on conflict (month, term, kept)
                    do update set choices = language_choice.choices + 1
                    """)
                .setParameter("month", month)
                .setParameter("term", it.term())
                .setParameter("kept", it.kept())
                .executeUpdate());
  }
}

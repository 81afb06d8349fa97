package org.softintel.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.softintel.identity.Actor;
import org.softintel.web.LondonTime;
import org.softintel.web.Problem;
import org.softintel.web.Problems;

/** From answers to a report that was sent: the one way, for the pages and for the API. */
@ApplicationScoped
class Submissions {
  private final Drafts drafts;
  private final Reports reports;
  private final Areas areas;
  private final InstantSource clock;

  Submissions(Drafts drafts, Reports reports, Areas areas, InstantSource clock) {
    this.drafts = drafts;
    this.reports = reports;
    this.areas = areas;
    this.clock = clock;
  }

  ReportReader.Reading read(Answers answers) {
    var today = LocalDate.ofInstant(clock.instant(), LondonTime.LONDON);
    return new ReportReader(answers, today, areas.codes()).read();
  }

  List<Problem> problems(Answers answers) {
    return read(answers).problems();
  }

  /** Throws {@link AlreadySent} the second time, and {@link Problems} if something is missing. */
  @Transactional
  ReportReference send(UUID draft, Actor owner) {
    var reference = reports.submit(complete(drafts.forSending(draft, owner)), owner);
    drafts.sent(draft, reference);
    return reference;
  }

  Report complete(Answers answers) {
    var reading = read(answers);
    return reading.report().orElseThrow(() -> new Problems(reading.problems()));
  }
}

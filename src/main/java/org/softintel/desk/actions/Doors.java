package org.softintel.desk.actions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.softintel.desk.tasks.Tasks;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.LondonTime;
import org.softintel.platform.page.Option;
import org.softintel.report.casework.Casework;
import org.softintel.report.casework.Decisions;
import org.softintel.report.casework.ReporterQuestions;
import org.softintel.report.team.Colleague;
import org.softintel.report.team.Colleagues;

/** Where what an officer wrote can go, and what their forms offer. */
@ApplicationScoped
class Doors {
  private final Casework casework;
  private final ReporterQuestions questions;
  private final Tasks tasks;
  private final Decisions decisions;
  private final Readers readers;
  private final InstantSource clock;
  private final ReadyTexts ready = ReadyTexts.read();

  Doors(
      Casework casework,
      ReporterQuestions questions,
      Tasks tasks,
      Decisions decisions,
      Readers readers,
      InstantSource clock) {
    this.casework = casework;
    this.questions = questions;
    this.tasks = tasks;
    this.decisions = decisions;
    this.readers = readers;
    this.clock = clock;
  }

  Casework casework() {
    return casework;
  }

  ReporterQuestions enquiries() {
    return questions;
  }

  Tasks assignments() {
    return tasks;
  }

  Colleagues colleagues() {
    return readers.colleagues();
  }

  ReadyTexts ready() {
    return ready;
  }

  Decisions decisions() {
    return decisions;
  }

  Readers readers() {
    return readers;
  }

  LocalDate today() {
    return LondonTime.today(clock);
  }

  Offers offers(ActionPage actionPage, Actor by) {
    return switch (actionPage) {
      case ASSIGN -> new Offers(ready.options(), people().toList());
      case RESTRICT -> new Offers(ready.options(), options(readers.besides(by)).toList());
      default -> new Offers(ready.options(), Offers.NONE.colleagues());
    };
  }

  private Stream<Option> people() {
    var none = Stream.of(new Option("", "Select a colleague"));
    return Stream.concat(none, options(colleagues().all()));
  }

  private static Stream<Option> options(List<Colleague> people) {
    return people.stream().map(it -> new Option(it.account(), it.name()));
  }
}

package org.softintel.triage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.softintel.assignment.Assignments;
import org.softintel.casework.Casework;
import org.softintel.enquiry.Enquiries;
import org.softintel.team.Colleagues;
import org.softintel.web.LondonTime;
import org.softintel.web.Option;

/** Where what an officer wrote can go, and what their forms offer. */
@ApplicationScoped
class Doors {
  private final Casework casework;
  private final Enquiries enquiries;
  private final Assignments assignments;
  private final Colleagues colleagues;
  private final InstantSource clock;
  private final ReadyTexts ready = ReadyTexts.read();

  Doors(
      Casework casework,
      Enquiries enquiries,
      Assignments assignments,
      Colleagues colleagues,
      InstantSource clock) {
    this.casework = casework;
    this.enquiries = enquiries;
    this.assignments = assignments;
    this.colleagues = colleagues;
    this.clock = clock;
  }

  Casework casework() {
    return casework;
  }

  Enquiries enquiries() {
    return enquiries;
  }

  Assignments assignments() {
    return assignments;
  }

  Colleagues colleagues() {
    return colleagues;
  }

  ReadyTexts ready() {
    return ready;
  }

  LocalDate today() {
    return LondonTime.today(clock);
  }

  Offers offers(Task task) {
    return task == Task.ASSIGN
        ? new Offers(ready.options(), people().toList())
        : new Offers(ready.options(), Offers.NONE.colleagues());
  }

  private Stream<Option> people() {
    var none = Stream.of(new Option("", "Select a colleague"));
    return Stream.concat(
        none, colleagues.all().stream().map(it -> new Option(it.account(), it.name())));
  }
}

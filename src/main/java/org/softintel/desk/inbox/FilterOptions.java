package org.softintel.desk.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.softintel.desk.inbox.InboxView.Choice;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Option;
import org.softintel.report.grading.GradeForm;
import org.softintel.report.question.ExploitationKind;
import org.softintel.report.status.Priority;
import org.softintel.report.store.Areas;
import org.softintel.report.team.Colleagues;

/** The choices of each filter in words; the first one turns the filter off. */
@ApplicationScoped
class FilterOptions {
  private final Areas areas;
  private final Colleagues colleagues;

  FilterOptions(Areas areas, Colleagues colleagues) {
    this.areas = areas;
    this.colleagues = colleagues;
  }

  List<Choice> of(InboxFilter filter, Actor me) {
    return Stream.of(Facet.values())
        .map(it -> new Choice(it.code(), it.label(), filter.value(it), options(it, me)))
        .toList();
  }

  private List<Option> options(Facet facet, Actor me) {
    return switch (facet) {
      case WHO -> assignees(me);
      case STATE ->
          List.of(
              new Option("", "Open"),
              new Option("new", "New"),
              new Option("taken", "Taken"),
              new Option("paused", "Paused"),
              new Option("later", "Due later"),
              new Option("pending", "Waiting for a second officer"),
              new Option("closed", "Closed"),
              new Option("closed-this-month", "Closed this month"));
      case DANGER ->
          any(Stream.of(new Option("noticed", "Not answered"), new Option("answered", "Answered")));
      case PRIORITY ->
          any(Stream.of(Priority.values()).map(it -> new Option(it.code(), it.words())));
      case KIND ->
          any(Stream.of(ExploitationKind.values()).map(it -> new Option(it.code(), it.brief())));
      case AREA ->
          any(areas.options().stream().map(it -> new Option(it.value(), areas.nounOf(it.value()))));
      case GRADE -> any(grades());
      case HANDLING -> any(GradeForm.handlings().stream());
      case CAME ->
          any(
              Stream.of(
                  new Option("form", "Through the form"),
                  new Option("api", "Through the partner API"),
                  new Option("typed-in", "Recorded by the team")));
      case UNREAD, OVERDUE -> List.of(new Option("yes", "yes"));
    };
  }

  private List<Option> assignees(Actor me) {
    return colleagues
        .options(
            new Option("", "Me, or not assigned"),
            new Option("mine", "Me"),
            new Option("nobody", "Not assigned"),
            new Option("anybody", "Anyone"))
        .stream()
        .filter(it -> !it.value().equals(me.subject()))
        .toList();
  }

  private static Stream<Option> grades() {
    return Stream.of(
            Stream.of(new Option("none", "Not graded")),
            GradeForm.sources().stream(),
            GradeForm.informations().stream())
        .flatMap(it -> it);
  }

  private static List<Option> any(Stream<Option> options) {
    return Stream.concat(Stream.of(new Option("", "Any")), options).toList();
  }
}

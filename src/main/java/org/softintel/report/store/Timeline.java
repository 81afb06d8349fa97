package org.softintel.report.store;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.softintel.platform.page.Coded;
import org.softintel.platform.page.LondonTime;
import org.softintel.report.question.Questionnaire;
import org.softintel.report.question.RowGroup;
import org.softintel.report.status.CaseEntry;

/** What became known and what was done, newest first, in one of two orders. */
public record Timeline(Order order, List<Event> moments) {

  public enum Order implements Coded {
    LEARNED("By date reported"),
    HAPPENED("By date it happened");

    private final String words;

    Order(String words) {
      this.words = words;
    }

    public static Order of(String code) {
      return Coded.of(Order.class, code).orElse(LEARNED);
    }

    public String words() {
      return words;
    }

    private Comparator<Event> comparator() {
      var learned = comparing(Event::learned).reversed();
      return switch (this) {
        case LEARNED -> learned;
        // What nobody can date stands at the end, not at some made-up day.
        case HAPPENED ->
            comparing((Event it) -> it.happened().orElse(LocalDate.MIN))
                .reversed()
                .thenComparing(learned);
      };
    }
  }

  /**
   * One thing on the timeline.
   *
   * @param learned when the team came to know it, or did it
   * @param happened the day to sort it by; empty where nobody knows
   * @param happenedWords empty for what happened at the moment when it was learned
   */
  public record Event(
      String title,
      String by,
      Instant learned,
      Optional<LocalDate> happened,
      String happenedWords,
      String text) {
    @Override
    public String toString() {
      return "Event[" + learned + "]";
    }
  }

  public static Timeline of(OpenReport opened, Order order) {
    var moments = new ArrayList<Event>();
    // Before what came later in the same second, since the order is stable and newest first.
    opened.entries().forEach(it -> moments.add(0, entry(it)));
    opened
        .work()
        .corroborations()
        .forEach(it -> moments.add(done("Corroborated by " + it.reference(), "", it.at(), "")));
    opened.additions().forEach(it -> moments.add(done(it.title(), "", it.added(), it.text())));
    moments.addAll(told(opened.report(), opened.summary().arrival().received()));
    moments.add(done("Report received", "", opened.summary().arrival().received(), ""));
    return new Timeline(order, moments.stream().sorted(order.comparator()).toList());
  }

  /** What somebody else saved after the page that was open. */
  public static List<Event> since(OpenReport opened, int version) {
    var entries = opened.entries().stream().filter(it -> it.version() > version).toList();
    // Each change makes one version, with an entry of the team or by an addition.
    var ours = entries.stream().map(CaseEntry::version).distinct().count();
    var theirs = opened.summary().version() - version - ours;
    var before = Math.max(0, opened.additions().size() - theirs);
    return Stream.concat(
            entries.stream().map(Timeline::entry),
            opened.additions().stream()
                .skip(before)
                .map(it -> done(it.title(), "", it.added(), it.text())))
        .toList();
  }

  /** Without what officers and the reporter wrote: it may say who the source is. */
  public Timeline withoutTexts() {
    return new Timeline(
        order,
        moments.stream()
            .map(it -> new Event(it.title, it.by, it.learned, it.happened, it.happenedWords, ""))
            .toList());
  }

  public List<Order> orders() {
    return List.of(Order.values());
  }

  public static Event entry(CaseEntry entry) {
    return done(
        entry.title(),
        entry.author().orElse("A team member"),
        entry.written(),
        entry.text().orElse(""));
  }

  private static Event done(String title, String by, Instant at, String text) {
    return new Event(title, by, at, Optional.of(day(at)), "", text);
  }

  /** What a report says happened. */
  public static List<Event> told(Report report, Instant received) {
    var told = new ArrayList<Event>();
    var answered = report.facts();
    told.add(
        told("What the report says", received, begin(answered), ReportWords.when(answered), ""));
    for (var row : report.rows(RowGroup.EVENTS)) {
      var day = row.facts().of("date").map(LocalDate::parse);
      told.add(
          told(
              "Event (from the report)",
              received,
              day,
              day.map(LondonTime::words).or(() -> row.facts().of("time")).orElse("Not known"),
              row.facts().of("what").orElse("")));
    }
    for (var sighting : Sighting.of(report, day(received))) {
      told.add(
          told(
              "Sighting (from the report)",
              received,
              sighting.day(),
              sighting.day().map(LondonTime::words).orElse("Not known"),
              sighting.words()));
    }
    return told;
  }

  private static Event told(
      String title, Instant learned, Optional<LocalDate> day, String words, String text) {
    return new Event(title, "", learned, day, words, text);
  }

  private static Optional<LocalDate> begin(AnsweredQuestions answered) {
    return answered
        .of(Questionnaire.DATE)
        .or(() -> answered.of(Questionnaire.FROM))
        .map(LocalDate::parse)
        .or(() -> answered.of(Questionnaire.MONTH).map(it -> YearMonth.parse(it).atDay(1)));
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, LondonTime.LONDON);
  }
}

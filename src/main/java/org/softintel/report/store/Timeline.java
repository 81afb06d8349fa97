package org.softintel.report.store;

import static java.util.Comparator.comparing;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.softintel.platform.page.LondonTime;
import org.softintel.report.question.Group;
import org.softintel.report.question.Questionnaire;
import org.softintel.report.status.Entry;

/** What became known and what was done, newest first, in one of two orders. */
@TemplateData
public record Timeline(Order order, List<Moment> moments) {

  /** By which of its two times a moment stands. */
  public enum Order {
    LEARNED("learned", "When we learned it"),
    HAPPENED("happened", "When it happened");

    private final String code;
    private final String words;

    Order(String code, String words) {
      this.code = code;
      this.words = words;
    }

    public static Order of(String code) {
      return code.equals(HAPPENED.code) ? HAPPENED : LEARNED;
    }

    public String code() {
      return code;
    }

    public String words() {
      return words;
    }

    private Comparator<Moment> comparator() {
      var learned = comparing(Moment::learned).reversed();
      return switch (this) {
        case LEARNED -> learned;
        // What nobody can date stands at the end, not at some made-up day.
        case HAPPENED ->
            comparing((Moment it) -> it.happened().orElse(LocalDate.MIN))
                .reversed()
                .thenComparing(learned);
      };
    }
  }

  public static Timeline of(OpenReport opened, Order order) {
    var moments = new ArrayList<Moment>();
    // Before what came later in the same second, since the order is stable and newest first.
    opened.entries().forEach(it -> moments.add(0, entry(it)));
    opened.additions().forEach(it -> moments.add(done(it.title(), "", it.added(), it.text())));
    moments.addAll(reported(opened));
    moments.add(done("Report received", "", opened.summary().received(), ""));
    return new Timeline(order, moments.stream().sorted(order.comparator()).toList());
  }

  /** What somebody else saved after the page that was open. */
  public static List<Moment> since(OpenReport opened, int version) {
    return Stream.concat(
            opened.entries().stream().filter(it -> it.version() > version).map(Timeline::entry),
            opened.additions().stream().map(it -> done(it.title(), "", it.added(), it.text())))
        .toList();
  }

  public List<Order> orders() {
    return List.of(Order.values());
  }

  public static Moment entry(Entry entry) {
    return done(
        entry.title(),
        entry.author().orElse("Somebody of the team"),
        entry.written(),
        entry.text().orElse(""));
  }

  private static Moment done(String title, String by, Instant at, String text) {
    return new Moment(title, by, at, Optional.of(day(at)), "", text);
  }

  private static List<Moment> reported(OpenReport opened) {
    var received = opened.summary().received();
    var told = new ArrayList<Moment>();
    var facts = opened.report().facts();
    told.add(told("What the report tells", received, begin(facts), when(facts), ""));
    for (var row : opened.report().rows(Group.EVENTS)) {
      var day = row.facts().of("date").map(LocalDate::parse);
      told.add(
          told(
              "An event in the report",
              received,
              day,
              day.map(LondonTime::words).or(() -> row.facts().of("time")).orElse("Not known"),
              row.facts().of("what").orElse("")));
    }
    return told;
  }

  private static Moment told(
      String title, Instant learned, Optional<LocalDate> day, String words, String text) {
    return new Moment(title, "the reporter", learned, day, words, text);
  }

  private static Optional<LocalDate> begin(Facts facts) {
    return facts
        .of(Questionnaire.DATE)
        .or(() -> facts.of(Questionnaire.FROM))
        .map(LocalDate::parse)
        .or(() -> facts.of(Questionnaire.MONTH).map(it -> YearMonth.parse(it).atDay(1)));
  }

  private static String when(Facts facts) {
    return ReportWords.when(facts);
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, LondonTime.LONDON);
  }

  @Override
  public String toString() {
    return "Timeline[" + order + "]";
  }
}

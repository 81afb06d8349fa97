package org.softintel.report.store;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.platform.page.LondonTime;
import org.softintel.report.access.ReportNames;
import org.softintel.report.question.RowGroup;
import org.softintel.report.search.HeldValue;
import org.softintel.report.search.SearchField;

/** The answers by which a report is found: names, numbers and places. */
final class SearchTerms {
  private static final int MOST_COMPANIONS = 6;
  private static final String BORN = "dateOfBirth";
  private static final Pattern BETWEEN_COMPANIONS = Pattern.compile("[,;.\\n]|\\band\\b");
  private static final Pattern LIKE_A_NAME = Pattern.compile("\\s*\\S+(?:\\s+\\S+){0,3}\\s*");

  /**
   * An answer about a row.
   *
   * @param whole the answers that it is written with, in this order
   */
  private record Answer(
      RowGroup group, String name, SearchField field, String between, List<String> whole) {
    static Answer of(RowGroup group, String name, SearchField field) {
      return new Answer(group, name, field, "", List.of(name));
    }

    Answer with(String separator, String... names) {
      return new Answer(group, name, field, separator, List.of(names));
    }

    Stream<RowValue> in(Report report) {
      return NumberedRow.of(report, group)
          .filter(it -> it.facts().of(name).isPresent())
          .map(
              it ->
                  new RowValue(
                      it, name, new HeldValue(field, written(it.facts()), it.where(name))));
    }

    /** Only an answer about a day is one: an IMEI may look like a day. */
    private static String words(String name, String answer) {
      return name.equals(BORN) && Report.IS_DAY.test(answer)
          ? LondonTime.words(LocalDate.parse(answer))
          : answer;
    }

    private String written(AnsweredQuestions facts) {
      return whole.stream()
          .flatMap(it -> facts.of(it).stream().map(answer -> words(it, answer)))
          .collect(Collectors.joining(between));
    }
  }

  /** What tells one report from others best comes first: it is filed under so many only. */
  private static final List<Answer> ANSWERS =
      List.of(
          Answer.of(RowGroup.VEHICLES, "registration", SearchField.PLATE),
          Answer.of(RowGroup.ACCOUNTS, "phone", SearchField.PHONE),
          Answer.of(RowGroup.ACCOUNTS, "email", SearchField.EMAIL),
          Answer.of(RowGroup.ACCOUNTS, "imei", SearchField.IMEI),
          Answer.of(RowGroup.ACCOUNTS, "handle", SearchField.ACCOUNT)
              .with(": ", "platform", "handle"),
          Answer.of(RowGroup.ACCOUNTS, "link", SearchField.ACCOUNT),
          Answer.of(RowGroup.ACCOUNTS, "displayName", SearchField.ACCOUNT)
              .with(": ", "platform", "displayName"),
          Answer.of(RowGroup.CHILDREN, BORN, SearchField.BIRTH),
          Answer.of(RowGroup.PEOPLE, BORN, SearchField.BIRTH),
          Answer.of(RowGroup.CHILDREN, "postcode", SearchField.POSTCODE),
          Answer.of(RowGroup.PEOPLE, "postcode", SearchField.POSTCODE),
          Answer.of(RowGroup.PLACES, "postcode", SearchField.POSTCODE),
          Answer.of(RowGroup.CHILDREN, "address", SearchField.ADDRESS)
              .with(", ", "address", "postcode"),
          Answer.of(RowGroup.PEOPLE, "address", SearchField.ADDRESS)
              .with(", ", "address", "postcode"),
          Answer.of(RowGroup.PLACES, "address", SearchField.ADDRESS)
              .with(", ", "address", "postcode"),
          Answer.of(RowGroup.PLACES, "name", SearchField.PLACE)
              .with(", ", "name", "address", "postcode"),
          Answer.of(RowGroup.CHILDREN, "school", SearchField.PLACE),
          Answer.of(RowGroup.VEHICLES, "taxi", SearchField.TAXI),
          Answer.of(RowGroup.VEHICLES, "usedBy", SearchField.NAME),
          Answer.of(RowGroup.ACCOUNTS, "user", SearchField.NAME),
          Answer.of(RowGroup.PLACES, "booking", SearchField.NAME),
          Answer.of(RowGroup.CHILDREN, "parents", SearchField.NAME),
          Answer.of(RowGroup.EVENTS, "where", SearchField.PLACE),
          Answer.of(RowGroup.EVENTS, "where", SearchField.ADDRESS),
          Answer.of(RowGroup.PEOPLE, "occupation", SearchField.PLACE));

  private SearchTerms() {}

  static Stream<HeldValue> of(Report report) {
    return rows(report).map(RowValue::held);
  }

  /** A value, and the answer that holds it. */
  record RowValue(NumberedRow row, String question, HeldValue held) {}

  static Stream<RowValue> rows(Report report) {
    return Stream.of(
            names(report, RowGroup.CHILDREN),
            names(report, RowGroup.PEOPLE),
            ANSWERS.stream().flatMap(it -> it.in(report)),
            companions(report))
        .flatMap(it -> it);
  }

  static ReportNames.Written written(Report report, Reporter reporter, Stream<String> additions) {
    return new ReportNames.Written(
        Stream.of(
                names(report, RowGroup.CHILDREN).map(it -> it.held().value()),
                names(report, RowGroup.PEOPLE).map(it -> it.held().value()),
                Stream.of(reporter.name()))
            .flatMap(it -> it)
            .toList(),
        Stream.concat(report.texts(), additions).toList());
  }

  /** All names of one person together: first name and nickname may be in different answers. */
  private static Stream<RowValue> names(Report report, RowGroup group) {
    return NumberedRow.of(report, group)
        .map(
            row ->
                new RowValue(
                    row,
                    "name",
                    new HeldValue(
                        SearchField.NAME,
                        Stream.of("name", "otherNames")
                            .flatMap(it -> row.facts().of(it).stream())
                            .collect(Collectors.joining(" ")),
                        row.where("name"))))
        .filter(it -> !it.held().value().isEmpty());
  }

  /** Those who are named alone between commas: a sentence about them has more words. */
  private static Stream<RowValue> companions(Report report) {
    return NumberedRow.of(report, RowGroup.PEOPLE)
        .flatMap(
            row ->
                row.facts().of("associates").stream()
                    .flatMap(BETWEEN_COMPANIONS::splitAsStream)
                    .filter(LIKE_A_NAME.asMatchPredicate())
                    .limit(MOST_COMPANIONS)
                    .map(
                        it ->
                            new RowValue(
                                row,
                                "associates",
                                new HeldValue(
                                    SearchField.NAME, it.strip(), row.where("associates")))));
  }
}

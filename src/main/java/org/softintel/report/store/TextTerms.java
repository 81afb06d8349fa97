package org.softintel.report.store;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.softintel.platform.page.LondonTime;
import org.softintel.report.quality.RowSuggestion;
import org.softintel.report.quality.TextQuality;
import org.softintel.report.question.Question;
import org.softintel.report.question.Questionnaire;
import org.softintel.report.question.RowGroup;
import org.softintel.report.search.HeldValue;
import org.softintel.report.search.SearchField;

/** The values that stand in sentences: those that a reporter would be offered as rows. */
final class TextTerms {
  /** Of all that was sent, the narrative first, and of all that was added, the first ones first. */
  static final int MOST_CHARS = 400_000;

  /** Looking for numbers takes so much longer than looking for anything else. */
  private static final int CHARS_OF_A_DIGIT = 10;

  private static final String BORN = "dateOfBirth";
  private static final String PLATE = "registration";

  /** By the question of the row that it could be. */
  private static final Map<String, SearchField> FIELDS =
      Map.of(
          PLATE,
          SearchField.PLATE,
          "taxi",
          SearchField.TAXI,
          "phone",
          SearchField.PHONE,
          "handle",
          SearchField.ACCOUNT,
          "link",
          SearchField.ACCOUNT,
          "email",
          SearchField.EMAIL,
          "postcode",
          SearchField.POSTCODE,
          BORN,
          SearchField.BIRTH);

  private TextTerms() {}

  static boolean canHold(SearchField field) {
    return FIELDS.containsValue(field);
  }

  static Stream<HeldValue> of(ClearReport report) {
    var additions = report.additions().stream().map(it -> new Text(it.text(), "added later"));
    var sent = Stream.concat(answers(report.report()), rows(report.report()));
    return Stream.concat(first(sent), first(additions)).flatMap(it -> held(it, report.received()));
  }

  /** A report of nothing but numbers would take seconds, at each search. */
  private static Stream<Text> first(Stream<Text> texts) {
    var left = new AtomicLong(MOST_CHARS);
    return texts.takeWhile(it -> left.getAndAdd(-it.chars()) > 0);
  }

  /** A text, and which one it is. */
  private record Text(String written, String where) {
    long chars() {
      var digits = written.chars().filter(Character::isDigit).count();
      return written.length() + (CHARS_OF_A_DIGIT - 1) * digits;
    }
  }

  /** Those of an addition. */
  static Stream<HeldValue> added(String text, LocalDate received) {
    return held(new Text(text, "added later"), received);
  }

  private static Stream<Text> answers(Report report) {
    return Questionnaire.questions().stream()
        .filter(TextTerms::isRead)
        .flatMap(
            question ->
                report.facts().of(question).stream()
                    .map(it -> new Text(it, question.nounInside())));
  }

  private static Stream<Text> rows(Report report) {
    return Stream.of(RowGroup.values())
        .filter(it -> it != RowGroup.SHARED)
        .flatMap(it -> NumberedRow.of(report, it))
        .flatMap(TextTerms::texts);
  }

  private static Stream<Text> texts(NumberedRow row) {
    return row.group().questions().stream()
        .filter(TextTerms::isRead)
        .flatMap(
            question ->
                row.facts().of(question).stream().map(it -> new Text(it, row.where(question))));
  }

  /**
   * Not what points to the reporter and to those around them: the report is not about them. Nor a
   * registration, which may look like a postcode.
   */
  private static boolean isRead(Question question) {
    return question.kind().isWritten()
        && !question.name().equals(PLATE)
        && !Questionnaire.AROUND_THE_SOURCE.contains(question.name());
  }

  private static Stream<HeldValue> held(Text text, LocalDate received) {
    return TextQuality.offers(text.written(), Set.of(), received).stream()
        .flatMap(it -> held(it, text).stream());
  }

  private static Optional<HeldValue> held(RowSuggestion offer, Text text) {
    return FIELDS.keySet().stream()
        .filter(it -> offer.fields().containsKey(it.equals(BORN) ? BORN + "-year" : it))
        .findFirst()
        .map(
            it ->
                new HeldValue(
                    FIELDS.getOrDefault(it, SearchField.NAME),
                    value(offer, it),
                    offer.groups().get(0).question(it).teamNoun()
                        + ", from the text ("
                        + text.where()
                        + ")"));
  }

  private static String value(RowSuggestion offer, String question) {
    return switch (question) {
      case BORN -> born(offer.fields());
      case "handle" ->
          offer.fields().containsKey("platform")
              ? offer.fields().get("platform") + ": " + offer.value()
              : offer.value();
      default -> offer.value();
    };
  }

  private static String born(Map<String, String> fields) {
    return LondonTime.words(
        LocalDate.of(
            number(fields, BORN + "-year"),
            number(fields, BORN + "-month"),
            number(fields, BORN + "-day")));
  }

  private static int number(Map<String, String> fields, String control) {
    return Integer.parseInt(fields.getOrDefault(control, ""));
  }
}

package org.softintel.report.question;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.softintel.platform.page.Coded;

/** Groups of rows in a report, such as children or vehicles. */
public enum RowGroup implements Coded {
  CHILDREN(
      "child or young person",
      "Children and young people",
      "Tell us about the child so the team can check whether they already have support.",
      ChildQuestions.PAGE),
  PEOPLE(
      "person of concern",
      "People of concern",
      "Add anyone who may be harming or exploiting the child. It helps us link reports.",
      RowQuestions.PERSON),
  VEHICLES(
      "vehicle",
      "Vehicles",
      "Part of a number plate, or just a colour, can help.",
      RowQuestions.VEHICLE),
  ACCOUNTS(
      "phone or online account",
      "Phones and online accounts",
      "Part of a phone number or an account name can help.",
      RowQuestions.PHONE,
      RowQuestions.ONLINE),
  PLACES("place", "Places", "Tell us where it happened, even roughly.", RowQuestions.PLACE),
  EVENTS(
      "event",
      "Events",
      "If it happened more than once, add each time you know of.",
      RowQuestions.EVENT),
  LINKS(
      "connection",
      "Connections",
      "Say who is with whom, and who was seen where. If you said who uses a vehicle, phone or"
          + " account, you do not need to add it here.",
      RowQuestions.CONNECTION),
  SHARED(
      "person or organisation",
      "Who has been told already",
      "The team may talk to people who already know.",
      RowQuestions.SHARED_WITH);

  public static final int MOST_ROWS = 20;

  private final String singular;
  private final String title;
  private final String why;

  /** Of {@link List#of}, which the checker cannot see. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<QuestionPage> sheets;

  @SuppressWarnings("ImmutableEnumChecker")
  private final List<Question> questions;

  RowGroup(String singular, String title, String why, QuestionPage... sheets) {
    this.singular = singular;
    this.title = title;
    this.why = why;
    this.sheets = List.of(sheets);
    this.questions =
        this.sheets.stream().flatMap(it -> it.questions().stream()).distinct().toList();
  }

  public String singular() {
    return singular;
  }

  /** As a label: "Vehicle". */
  public String titleOfOne() {
    return Character.toUpperCase(singular.charAt(0)) + singular.substring(1);
  }

  /** With its article: "a vehicle", "an event". */
  public String one() {
    return ("aeiou".indexOf(singular.charAt(0)) < 0 ? "a " : "an ") + singular;
  }

  public String title() {
    return title;
  }

  /** The title of a row: "Vehicle 2: ZZ99 ZZZ". */
  public String nth(int number, Optional<String> called) {
    return titleOfOne() + " " + number + called.map(it -> ": " + it).orElse("");
  }

  /** The name of a row: an account's handle, or its first answer of one line. */
  public Optional<String> called(Function<String, Optional<String>> answers) {
    var lines = questions().stream().filter(it -> it.kind() == AnswerKind.LINE).map(Question::name);
    return Stream.concat(Stream.of("handle"), lines)
        .flatMap(it -> answers.apply(it).stream())
        .findFirst();
  }

  /** The name of a row, or else the first words of its answers. */
  public Optional<String> recognised(Function<String, Optional<String>> answers) {
    return called(answers)
        .or(() -> first(answers, it -> it == AnswerKind.TEXT))
        .or(() -> first(answers, it -> it == AnswerKind.DATE || it.isChosen()));
  }

  private Optional<String> first(
      Function<String, Optional<String>> answers, Predicate<AnswerKind> kinds) {
    return questions().stream()
        .filter(it -> kinds.test(it.kind()))
        .flatMap(it -> answers.apply(it.name()).filter(RowGroup::says).map(it::inBrief).stream())
        .findFirst();
  }

  private static boolean says(String answer) {
    return !answer.equals(CodeLists.NOT_KNOWN.value());
  }

  public String why() {
    return why;
  }

  /** One page for a row of each kind: phones have another than online accounts. */
  public List<QuestionPage> sheets() {
    return sheets;
  }

  public List<Question> questions() {
    return questions;
  }

  /** The question of this name. */
  public Question question(String name) {
    return questions.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }

  public Optional<QuestionPage> sheet(String path) {
    return sheets.stream().filter(it -> it.path().equals(path)).findFirst();
  }

  /** The pages on which a row has answers that no other page asks for; one at least. */
  public List<QuestionPage> sheetsOf(Function<String, Optional<String>> answers) {
    var said =
        sheets.stream()
            .filter(it -> own(it).anyMatch(question -> answers.apply(question).isPresent()))
            .toList();
    return said.isEmpty() ? sheets.subList(0, 1) : said;
  }

  private Stream<String> own(QuestionPage sheet) {
    return sheet.questions().stream()
        .filter(it -> sheets.stream().filter(other -> other.questions().contains(it)).count() == 1)
        .map(Question::name);
  }

  /** Whether connections can name one. */
  public boolean isLinked() {
    return this != LINKS && this != SHARED;
  }
}

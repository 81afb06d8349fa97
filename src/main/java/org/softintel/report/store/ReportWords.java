package org.softintel.report.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.platform.page.LondonTime;
import org.softintel.report.question.Question;
import org.softintel.report.question.QuestionPage;
import org.softintel.report.question.Questionnaire;
import org.softintel.report.question.RowGroup;

/**
 * A report laid out in words, the same for the page that checks it, the desk and the sealed mail.
 *
 * @param main what is asked of everybody, then what was answered of the rest
 * @param unanswered what the team calls the questions that have no answer, those of rows aside
 */
public record ReportWords(List<Line> main, List<Section> rows, List<String> unanswered) {
  private static final String NOTHING = "Not provided";

  /** Characters; a longer answer has lines of its own. */
  private static final int LONG = 90;

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

  /** Shown in the answer to {@link Questionnaire#WHEN}. */
  private static final Set<Question> TOLD_WITH_WHEN =
      Set.of(Questionnaire.DATE, Questionnaire.MONTH, Questionnaire.FROM, Questionnaire.TO);

  /** What officers know before they act on it, in this order. */
  private static final List<String> BEFORE_ACTING =
      List.of(
          "handlingConditions",
          "sourceRisk-level",
          "sourceRisk-detail",
          "whoElseKnows",
          "namingChild",
          "naming",
          "contact-safe",
          "contact-willing",
          "contact-statement");

  /** What a reporter says of themselves, as the team says it of them. */
  private static final Map<String, String> SAID_OF_THEM =
      Map.of(
          "I do not know", "Not known",
          "I do not know, or it was not said", "Not known, or not said",
          "I saw or heard it myself", "The reporter saw or heard it",
          "A child or young person told me", "A child or young person told the reporter",
          "Another professional or foster carer told me",
              "Another professional or foster carer told the reporter",
          "Family or someone in the community told me",
              "Family or someone in the community told the reporter",
          "Someone who did not give their name told me",
              "Someone who did not give their name told the reporter",
          "I found it online", "The reporter found it online",
          "I see no risk", "The reporter sees no risk",
          "Ask me first", "Ask the reporter first");

  /**
   * One answer, by what its reporter and what the team calls it.
   *
   * @param born the day, if it is the date of birth of somebody
   * @param sheet path of the page that asks for it
   */
  public record Line(Question question, String answer, Optional<LocalDate> born, String sheet) {
    public String noun() {
      return question.noun();
    }

    public String teamNoun() {
      return question.teamNoun();
    }

    /** Without the "I" of its reporter. */
    public String teamAnswer() {
      return question.kind().isWritten()
          ? answer
          : answer
              .lines()
              .map(it -> SAID_OF_THEM.getOrDefault(it, it))
              .collect(Collectors.joining("; "));
    }

    public boolean isEmpty() {
      return answer.equals(NOTHING);
    }

    /** Whether it is too long to stand beside others. */
    public boolean isLong() {
      return answer.length() > LONG || (answer.contains("\n") && question.kind().isWritten());
    }

    /** Empty unless it is a date of birth. */
    public Optional<Long> ageAt(Instant now) {
      return born.map(
          it -> ChronoUnit.YEARS.between(it, LocalDate.ofInstant(now, LondonTime.LONDON)));
    }

    @Override
    public String toString() {
      return "Line[" + noun() + "]";
    }
  }

  /**
   * One of the children, people, vehicles ….
   *
   * @param unanswered what the team calls the questions that have no answer
   */
  public record Section(
      RowGroup group, int number, String title, List<Line> lines, List<String> unanswered) {

    /** Its kind and number, without its name: "Vehicle 2". */
    public String kind() {
      return group.nth(number, Optional.empty());
    }

    /** Its name; empty without one. */
    public String called() {
      return title.equals(kind()) ? "" : title.substring(kind().length() + 2);
    }

    /** What staff must know of somebody to stay safe. */
    public Optional<String> warning() {
      return lines.stream()
          .filter(it -> it.question().name().equals("warnings"))
          .map(Line::answer)
          .findFirst();
    }

    @Override
    public String toString() {
      return "Section[" + group + " " + number + "]";
    }
  }

  public static ReportWords of(Report report, Areas areas) {
    return of(report, areas, it -> true);
  }

  /** Without what points to the source and to those whom it told: for prints and disclosures. */
  public static ReportWords withoutSource(Report report, Areas areas) {
    var words = of(report, areas, it -> !Questionnaire.AROUND_THE_SOURCE.contains(it.name()));
    var rows = words.rows.stream().filter(it -> it.group != RowGroup.SHARED).toList();
    return new ReportWords(words.main, rows, words.unanswered);
  }

  /** Without the reporter's words on sharing. */
  public ReportWords withoutConditions() {
    var others =
        main.stream().filter(it -> !it.question().name().equals("handlingConditions")).toList();
    return new ReportWords(others, rows, unanswered);
  }

  private static ReportWords of(Report report, Areas areas, Predicate<Question> shown) {
    var titles = new HashMap<String, String>();
    for (var group : RowGroup.values()) {
      var number = 1;
      for (var row : report.rows(group)) {
        titles.put(row.id(), title(group, number++, row));
      }
    }
    var asked = new Facts(report.facts(), areas, titles);
    var rows = new ArrayList<Section>();
    for (var group : RowGroup.values()) {
      var number = 1;
      for (var row : report.rows(group)) {
        var facts = new Facts(row.facts(), areas, titles);
        rows.add(
            new Section(
                group,
                number,
                title(group, number, row),
                facts.lines(group, shown),
                facts.unanswered(group.questions().stream())));
        number++;
      }
    }
    return new ReportWords(
        asked.lines(Questionnaire.sheets(), shown).toList(),
        List.copyOf(rows),
        asked.unanswered(Questionnaire.questions().stream()));
  }

  /** What is known before anybody acts on it: conditions, risks, naming, contact. */
  public List<Line> beforeActing() {
    return BEFORE_ACTING.stream()
        .flatMap(name -> main.stream().filter(it -> it.question().name().equals(name)))
        .filter(it -> !it.isEmpty())
        .toList();
  }

  /** How many questions have no answer, those of rows too. */
  public int blanks() {
    return unanswered.size() + rows.stream().mapToInt(it -> it.unanswered().size()).sum();
  }

  /** What else was answered, beside what happened. */
  public List<Line> others() {
    return main.stream()
        .filter(it -> !it.isEmpty() && !it.question().equals(Questionnaire.NARRATIVE))
        .filter(it -> !BEFORE_ACTING.contains(it.question().name()))
        .toList();
  }

  private static String title(RowGroup group, int number, ReportRow row) {
    return group.nth(number, group.called(row.facts()::of));
  }

  /** Answers of the report or of one row; {@code titles} are of the rows, by their ids. */
  private record Facts(AnsweredQuestions answered, Areas areas, Map<String, String> titles) {
    Stream<Line> lines(Stream<QuestionPage> sheets, Predicate<Question> shown) {
      return sheets.flatMap(
          sheet ->
              sheet.questions().stream()
                  .filter(shown)
                  .filter(it -> !TOLD_WITH_WHEN.contains(it))
                  .filter(it -> answered.of(it).isPresent() || isAskedOfEverybody(sheet, it))
                  .map(it -> new Line(it, words(it), born(it), sheet.path())));
    }

    /** Of a row; what two of its pages ask stands there once. */
    List<Line> lines(RowGroup group, Predicate<Question> shown) {
      var sheets = group.sheetsOf(answered::of);
      return Stream.concat(
              sheets.stream().flatMap(it -> it.questions().stream()), group.questions().stream())
          .filter(it -> shown.test(it) && answered.of(it).isPresent())
          .distinct()
          .map(it -> new Line(it, words(it), born(it), sheets.get(0).path()))
          .toList();
    }

    List<String> unanswered(Stream<Question> questions) {
      return questions
          .filter(it -> !TOLD_WITH_WHEN.contains(it) && answered.of(it).isEmpty())
          .map(Question::teamNoun)
          .toList();
    }

    private Optional<LocalDate> born(Question question) {
      return answered
          .of(question)
          .filter(it -> question.name().equals("dateOfBirth") && !question.isNotKnown(it))
          .map(LocalDate::parse);
    }

    private static boolean isAskedOfEverybody(QuestionPage sheet, Question question) {
      return Questionnaire.FIRST.contains(sheet) && question.equals(sheet.questions().get(0));
    }

    private String words(Question question) {
      return question.equals(Questionnaire.WHEN)
          ? when(answered)
          : answered.of(question).map(it -> words(question, it)).orElse(NOTHING);
    }

    private String words(Question question, String answer) {
      if (question.equals(Questionnaire.AREA)) {
        return areas.nameOf(answer);
      }
      return switch (question.kind()) {
        case LINE, TEXT, NARRATIVE -> answer;
        case DATE -> question.isNotKnown(answer) ? question.wordsOf(answer) : day(answer);
        case MONTH -> month(answer);
        case CHOICE -> question.wordsOf(answer);
        case CHOICES -> answer.lines().map(question::wordsOf).collect(Collectors.joining("\n"));
        case THING -> titles.getOrDefault(answer, answer);
      };
    }
  }

  /** When it happened, in one line. */
  public static String when(AnsweredQuestions answered) {
    return switch (answered.of(Questionnaire.WHEN).orElse("")) {
      case "exact" -> day(answered, Questionnaire.DATE);
      case "about" -> "About " + month(answered.of(Questionnaire.MONTH).orElseThrow());
      case "period" -> period(answered);
      default -> "Not known";
    };
  }

  private static String period(AnsweredQuestions answered) {
    var from = answered.of(Questionnaire.FROM).map(it -> "From " + day(it));
    var until = answered.of(Questionnaire.TO).map(ReportWords::day);
    return from.map(it -> it + until.map(to -> " to " + to).orElse(""))
        .or(() -> until.map(it -> "Until " + it))
        .orElse("Over a period, or more than once");
  }

  private static String day(AnsweredQuestions answered, Question question) {
    return day(answered.of(question).orElseThrow());
  }

  private static String month(String answer) {
    return MONTH.format(YearMonth.parse(answer));
  }

  private static String day(String answer) {
    return LondonTime.words(LocalDate.parse(answer));
  }

  @Override
  public String toString() {
    return "ReportWords[<redacted>]";
  }
}

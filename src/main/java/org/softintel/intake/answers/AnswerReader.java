package org.softintel.intake.answers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.softintel.platform.page.DayField;
import org.softintel.platform.page.Option;
import org.softintel.platform.page.Problem;
import org.softintel.platform.page.TextRules;
import org.softintel.report.question.AnswerKind;
import org.softintel.report.question.AnswerNeed;
import org.softintel.report.question.Question;
import org.softintel.report.store.AnsweredQuestions;

/** Reads answers one by one, each by the kind of its question, and reports what is wrong. */
record AnswerReader(
    Answers answers, LinkableRows linkable, LocalDate today, Consumer<Problem> problems) {
  private static final Pattern SELECTABLE = Pattern.compile("(?:The|How|When|What|Who) ");

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  AnsweredQuestions read(List<Question> questions) {
    var facts = new LinkedHashMap<String, String>();
    questions.forEach(each -> read(each).ifPresent(it -> facts.put(each.name(), it)));
    return new AnsweredQuestions(facts);
  }

  private Optional<String> read(Question question) {
    if (isGiven(question)) {
      return value(question);
    }
    if (question.need() == AnswerNeed.MUST) {
      problem(question, missing(question));
    }
    return Optional.empty();
  }

  private boolean isGiven(Question question) {
    return switch (question.kind()) {
      // A required date has messages of its own for the missing parts.
      case DATE, MONTH ->
          question.need() == AnswerNeed.MUST || !date(question).isEmpty() || isNotKnown(question);
      case CHOICES -> !answers.typed().getOrDefault(question.name(), "").isEmpty();
      default -> answers.has(question.name());
    };
  }

  private Optional<String> value(Question question) {
    return switch (question.kind()) {
      case LINE, TEXT, NARRATIVE -> Optional.of(written(question));
      case DATE -> day(question);
      case MONTH -> month(question);
      case CHOICE -> Optional.of(choice(question));
      case CHOICES -> Optional.of(choices(question));
      case THING -> thing(question);
    };
  }

  private boolean isNotKnown(Question question) {
    return question.isNotKnown(answers.of(question.notKnownControl()));
  }

  private Optional<String> day(Question question) {
    if (!isNotKnown(question)) {
      var field = date(question);
      return field.read().flatMap(it -> past(it, field)).map(LocalDate::toString);
    }
    if (!date(question).isEmpty()) {
      var either =
          "Enter " + TextRules.inSentence(question.noun()) + " or select “I do not know”, not both";
      problem(question, either);
    }
    return Optional.of(answers.of(question.notKnownControl()));
  }

  private Optional<String> month(Question question) {
    var field = date(question);
    return field
        .readMonth()
        .filter(it -> past(it.atDay(1), field).isPresent())
        .map(YearMonth::toString);
  }

  private Optional<LocalDate> past(LocalDate date, DayField field) {
    if (date.isAfter(today)) {
      return field.fault("be today or in the past", "");
    }
    return date.isBefore(EARLIEST) ? field.fault("be in 1900 or later", "year") : Optional.of(date);
  }

  private DayField date(Question question) {
    return new DayField(answers::of, today.getYear(), problems, question.name(), question.noun());
  }

  private String written(Question question) {
    var typed = answers.of(question.name());
    var line = question.kind() == AnswerKind.LINE;
    var text = line ? TextRules.normalLine(typed) : TextRules.normal(typed);
    TextRules.fault(question.subject(), text, question.kind().maxChars())
        .ifPresent(it -> problem(question, it));
    if (line && text.contains("\n")) {
      problem(question, question.subject() + " must be one line");
    }
    return text;
  }

  private String choice(Question question) {
    var code = answers.of(question.name());
    if (!codes(question).contains(code)) {
      problem(question, select(question));
    }
    return code;
  }

  private String choices(Question question) {
    var chosen = List.of(answers.typed().getOrDefault(question.name(), "").split("\n", -1));
    if (chosen.size() > question.options().size()) {
      problem(question, "Select each of " + TextRules.inSentence(question.noun()) + " once");
      return "";
    }
    var codes = codes(question);
    for (int i = 0; i < chosen.size(); i++) {
      if (!codes.contains(chosen.get(i))) {
        var alone = question.isOneOrSeveral() && chosen.size() == 1;
        var pointer = question.pointer() + (alone ? "" : "/" + i);
        problems.accept(new Problem(pointer, select(question)));
      }
    }
    var kept = question.options().stream().map(Option::value).filter(chosen::contains).toList();
    question
        .exclusive()
        .filter(it -> kept.size() > 1 && kept.contains(it))
        .map(it -> "Select “" + question.wordsOf(it) + "” alone, or select the others")
        .ifPresent(it -> problem(question, it));
    return String.join("\n", kept);
  }

  private Optional<String> thing(Question question) {
    var id = linkable.idOf(answers.of(question.name()));
    if (id.isEmpty()) {
      problem(question, select(question));
    }
    return id;
  }

  private static Set<String> codes(Question question) {
    return question.options().stream().map(Option::value).collect(Collectors.toSet());
  }

  private static String missing(Question question) {
    return question.kind().isWritten()
        ? "Enter " + TextRules.inSentence(question.noun())
        : select(question);
  }

  /** Such as "Select the area"; for a question, such as "Select an answer to …". */
  private static String select(Question question) {
    var noun = question.noun();
    var reads = SELECTABLE.matcher(noun).lookingAt() && !noun.endsWith("?");
    return reads || !question.label().endsWith("?")
        ? "Select " + TextRules.inSentence(noun)
        : "Select an answer to “" + question.label() + "”";
  }

  private void problem(Question question, String message) {
    problems.accept(new Problem(question.pointer(), message));
  }
}

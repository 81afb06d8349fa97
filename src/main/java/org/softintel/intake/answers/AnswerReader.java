package org.softintel.intake.answers;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.softintel.platform.page.Option;
import org.softintel.platform.page.Problem;
import org.softintel.platform.page.TextRules;
import org.softintel.report.question.AnswerKind;
import org.softintel.report.question.AnswerNeed;
import org.softintel.report.question.Question;
import org.softintel.report.store.AnsweredQuestions;

/** Reads answers to questions one by one, each by its kind alone, and says what is wrong. */
public final class AnswerReader {
  private static final Pattern SELECTABLE = Pattern.compile("(?:The|How|When|What|Who) ");

  /** What a program that shows it may begin a new line at. */
  private static final Pattern LINE_BREAK = Pattern.compile("[\\n\\r\\u2028\\u2029]");

  private final Answers answers;
  private final LinkableRows linkable;
  private final Consumer<Problem> problems;
  private final TypedDate dates;
  private final Map<String, String> facts = new LinkedHashMap<>();

  public AnswerReader(
      Answers answers, LinkableRows linkable, LocalDate today, Consumer<Problem> problems) {
    this.answers = answers;
    this.linkable = linkable;
    this.problems = problems;
    this.dates = new TypedDate(answers, today, problems);
  }

  public AnsweredQuestions read(List<Question> questions) {
    questions.forEach(this::read);
    return new AnsweredQuestions(facts);
  }

  private void read(Question question) {
    if (!isGiven(question)) {
      if (question.need() == AnswerNeed.MUST) {
        problem(question.pointer(), missing(question));
      }
      return;
    }
    value(question).ifPresent(it -> facts.put(question.name(), it));
  }

  private boolean isGiven(Question question) {
    return switch (question.kind()) {
      // A date that must be there has its own words for what is missing of it.
      case DATE, MONTH ->
          question.need() == AnswerNeed.MUST
              || !dates.isEmpty(question.name())
              || isNotKnown(question);
      case CHOICES -> !answers.typed().getOrDefault(question.name(), "").isEmpty();
      default -> answers.has(question.name());
    };
  }

  private Optional<String> value(Question question) {
    return switch (question.kind()) {
      case LINE, TEXT, NARRATIVE -> Optional.of(written(question));
      case DATE -> day(question);
      case MONTH -> dates.month(question.name(), question.noun()).map(Object::toString);
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
      return dates.day(question.name(), question.noun()).map(LocalDate::toString);
    }
    if (!dates.isEmpty(question.name())) {
      var either = "Enter " + lowerCase(question.noun()) + " or select “I do not know”, not both";
      problem(question.pointer(), either);
    }
    return Optional.of(answers.of(question.notKnownControl()));
  }

  private String written(Question question) {
    var text = TextRules.normal(answers.of(question.name()));
    TextRules.fault(question.noun(), text, question.kind().maxChars())
        .ifPresent(it -> problem(question.pointer(), it));
    if (question.kind() == AnswerKind.LINE && LINE_BREAK.matcher(text).find()) {
      problem(question.pointer(), question.noun() + " must be one line");
    }
    return text;
  }

  private String choice(Question question) {
    var code = answers.of(question.name());
    if (!codes(question).contains(code)) {
      problem(question.pointer(), fromTheList(question));
    }
    return code;
  }

  private String choices(Question question) {
    var chosen = List.of(answers.typed().getOrDefault(question.name(), "").split("\n", -1));
    if (chosen.size() > question.options().size()) {
      problem(question.pointer(), "Select each of " + lowerCase(question.noun()) + " once");
      return "";
    }
    var codes = codes(question);
    for (int i = 0; i < chosen.size(); i++) {
      if (!codes.contains(chosen.get(i))) {
        problem(question.pointer() + "/" + i, fromTheList(question));
      }
    }
    var kept = question.options().stream().map(Option::value).filter(chosen::contains).toList();
    question
        .exclusive()
        .filter(it -> kept.size() > 1 && kept.contains(it))
        .ifPresent(it -> problem(question.pointer(), notBoth(question, it)));
    return String.join("\n", kept);
  }

  private Optional<String> thing(Question question) {
    var id = linkable.idOf(answers.of(question.name()));
    if (id.isEmpty()) {
      problem(question.pointer(), fromTheList(question));
    }
    return id;
  }

  private static Set<String> codes(Question question) {
    return question.options().stream().map(Option::value).collect(Collectors.toSet());
  }

  private static String missing(Question question) {
    return question.kind().isWritten() ? "Enter " + lowerCase(question.noun()) : select(question);
  }

  private static String fromTheList(Question question) {
    return select(question) + " from the list";
  }

  /** "Select the area", "Select how you know"; but nobody selects a yes or no, or a question. */
  private static String select(Question question) {
    var noun = question.noun();
    var reads = SELECTABLE.matcher(noun).lookingAt() && !noun.endsWith("?");
    return reads || !question.label().endsWith("?")
        ? "Select " + lowerCase(noun)
        : "Select an answer to “" + question.label() + "”";
  }

  private static String notBoth(Question question, String exclusive) {
    return "Select “" + question.wordsOf(exclusive) + "” alone, or select the others";
  }

  /** A name becomes a part of a sentence; an abbreviation stays what it is. */
  public static String lowerCase(String noun) {
    var abbreviated = noun.length() > 1 && Character.isUpperCase(noun.charAt(1));
    return abbreviated ? noun : noun.substring(0, 1).toLowerCase(Locale.UK) + noun.substring(1);
  }

  private void problem(String pointer, String message) {
    problems.accept(new Problem(pointer, message));
  }
}

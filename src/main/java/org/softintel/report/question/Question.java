package org.softintel.report.question;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.softintel.platform.page.Option;
import org.softintel.platform.page.Problem;

/**
 * One question of the information report.
 *
 * @param name of its control and its JSON member; a hyphen stands for one level of JSON ({@code
 *     provenance-source})
 * @param label what is asked on the page
 * @param noun what its reporter calls an answer, in messages and where they check it
 * @param teamNoun what the team calls it, at the desk and in mails
 */
public record Question(
    String name,
    AnswerKind kind,
    AnswerNeed need,
    String label,
    String noun,
    String teamNoun,
    String hint,
    List<Option> options) {
  /** More choices are shown as a list. */
  private static final int MOST_RADIOS = 12;

  /** Enough words to tell answers apart. */
  private static final int BRIEF = 8;

  private static final Pattern TO_REPORTER = Pattern.compile("(?i)\\b(you|your|we|us)\\b");

  private static Question of(
      String name, AnswerKind kind, AnswerNeed need, String label, Option... options) {
    return new Question(name, kind, need, label, label, label, "", List.of(options));
  }

  static Question line(String name, String label) {
    return of(name, AnswerKind.LINE, AnswerNeed.OFFERED, label);
  }

  static Question text(String name, String label) {
    return of(name, AnswerKind.TEXT, AnswerNeed.OFFERED, label);
  }

  static Question date(String name, String label) {
    return of(name, AnswerKind.DATE, AnswerNeed.OFFERED, label).hint("For example, 27 3 2026");
  }

  static Question choice(String name, String label, Option... options) {
    return of(name, AnswerKind.CHOICE, AnswerNeed.OFFERED, label, options);
  }

  static Question choices(String name, String label, Option... options) {
    return of(name, AnswerKind.CHOICES, AnswerNeed.OFFERED, label, options);
  }

  static Question yesNo(String name, String label) {
    return choice(
        name, label, new Option("yes", "Yes"), new Option("no", "No"), CodeLists.NOT_KNOWN);
  }

  static Question thing(String name, String label) {
    return of(name, AnswerKind.THING, AnswerNeed.MUST, label);
  }

  /** A date with the choice "I do not know". */
  Question orNotKnown() {
    return with(List.of(CodeLists.NOT_KNOWN));
  }

  Question as(AnswerKind other) {
    return new Question(name, other, need, label, noun, teamNoun, hint, options);
  }

  public Question optional() {
    return need(AnswerNeed.OFFERED);
  }

  Question need(AnswerNeed other) {
    return new Question(name, kind, other, label, noun, teamNoun, hint, options);
  }

  Question noun(String other) {
    return new Question(name, kind, need, label, other, other, hint, options);
  }

  /** What a message about an answer begins with: a question is no noun. */
  public String subject() {
    return noun.startsWith("Who ") ? "The answer to “" + label + "”" : noun;
  }

  /** What the team calls it within a sentence. */
  public String nounInside() {
    return Character.isUpperCase(teamNoun.charAt(1))
        ? teamNoun
        : Character.toLowerCase(teamNoun.charAt(0)) + teamNoun.substring(1);
  }

  /** After {@link #noun}, where the noun says "you". */
  Question team(String other) {
    return new Question(name, kind, need, label, noun, other, hint, options);
  }

  /** As the team is asked it about what somebody else said: without "you" and "I". */
  public Question forTeam() {
    var theirs =
        options.stream().map(it -> new Option(it.value(), theirs(it.text()), it.hint())).toList();
    var shown = isToReporter(hint) ? "" : hint;
    var noun = theirs(teamNoun);
    return new Question(name, kind, need, noun, noun, noun, shown, theirs);
  }

  static boolean isToReporter(String words) {
    return TO_REPORTER.matcher(words).find();
  }

  private static String theirs(String words) {
    return words
        .replace("I do not know", "Not known")
        .replaceAll("^I\\b", "They")
        .replaceAll("\\b(I|you)\\b", "they")
        .replaceAll("\\bmyself\\b", "themselves")
        .replaceAll("\\bme\\b", "them");
  }

  Question hint(String other) {
    return new Question(name, kind, need, label, noun, teamNoun, other, options);
  }

  public Question with(List<Option> others) {
    return new Question(name, kind, need, label, noun, teamNoun, hint, others);
  }

  /** A JSON pointer (RFC 6901) from the report or the row. */
  public String pointer() {
    return "/" + name.replace('-', '/');
  }

  /** The label, marked if the answer is optional. */
  public String asked() {
    return need == AnswerNeed.OFFERED ? label + " (optional)" : label;
  }

  /** Whether one answer is a text in JSON, and only several are a list. */
  public boolean isOneOrSeveral() {
    return kind == AnswerKind.CHOICES && need == AnswerNeed.MUST;
  }

  /** The style of a question that stands beside one answer of another; empty for most. */
  public String shownIf() {
    return switch (name) {
      case "provenance-detail" -> "app-if-another-way";
      case "firstHand" -> "app-if-told";
      case "toldBy" -> "app-if-second-hand";
      case "areaElsewhere" -> "app-if-elsewhere";
      case "room", "booking", "hotelSigns" -> "app-if-hotel";
      default -> "";
    };
  }

  public boolean isLongList() {
    return options.size() > MOST_RADIOS;
  }

  /** Whether "I do not know" can be chosen for this date. */
  public boolean canBeNotKnown() {
    return kind == AnswerKind.DATE && !options.isEmpty();
  }

  /** How that choice is called; empty if there is none. */
  public String notKnownWords() {
    return canBeNotKnown() ? options.get(0).text() : "";
  }

  public boolean isNotKnown(String answer) {
    return canBeNotKnown() && answer.equals(options.get(0).value());
  }

  /** The control beside the boxes of a date. */
  public String notKnownControl() {
    return name + "-unknown";
  }

  /** The choice that excludes all others: "None of these", "I do not know". */
  public Optional<String> exclusive() {
    return kind == AnswerKind.CHOICES && !options.isEmpty()
        ? Optional.of(options.get(options.size() - 1).value())
            .filter(it -> it.equals("none") || it.equals("not-known"))
        : Optional.empty();
  }

  /** The words of a code, or the code itself when it is no longer offered. */
  public String wordsOf(String code) {
    return options.stream()
        .filter(it -> it.value().equals(code))
        .map(Option::text)
        .findFirst()
        .orElse(code);
  }

  /** The first words of an answer. */
  String inBrief(String answer) {
    var line =
        kind == AnswerKind.TEXT ? answer.strip() : wordsOf(answer.lines().findFirst().orElse(""));
    var words = List.of(line.split("\\s+"));
    var brief = String.join(" ", words.subList(0, Math.min(words.size(), BRIEF)));
    var end = brief.offsetByCodePoints(0, Math.min(brief.codePointCount(0, brief.length()), 80));
    var whole = words.size() <= BRIEF && end == brief.length();
    return brief.substring(0, end) + (whole ? "" : " …");
  }

  /** Whether details in the text are suggested as rows. */
  public boolean isSearched() {
    return kind == AnswerKind.TEXT || kind == AnswerKind.NARRATIVE;
  }

  /** Whether its language is advised on; a child is quoted as they spoke. */
  public boolean isAdvised() {
    return isSearched() && !name.startsWith("ownWords");
  }

  /** Those of its problems, at the control that shows it. */
  public Stream<Problem> own(List<Problem> problems) {
    return problems.stream()
        .filter(it -> owns(it.field()))
        .map(it -> new Problem(pointer(), it.message(), it.part()));
  }

  /** Whether a control or JSON member belongs to the question, boxes of a date included. */
  public boolean owns(String control) {
    return control.equals(name) || control.startsWith(name + "-");
  }

  /** Of its name alone, for it is asked for with each line of a report. */
  @Override
  public int hashCode() {
    return name.hashCode();
  }
}

package org.softintel.language.check;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.softintel.language.text.BrokenLanguageList;
import org.softintel.language.text.Phrase;
import org.softintel.language.text.TokenisedText;
import org.softintel.language.text.Tokeniser;
import org.softintel.language.text.Vocabulary;

/**
 * Finds what can stand in the place of marked words so that their sentence stays right. The list
 * writes the words as a {@link Phrase}, which must be all of them; where {@code ...} stands behind
 * it, more words may stand there, and are kept. In {@code she|he is|was [promiscuous] .|and} the
 * words are in brackets, and those beside them must be such words: a dot means a pause or the end
 * of the sentence; with {@code !} before it, it must be none of them.
 */
final class BetterPhrases {
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?:(?<before>[^\\[\\]]+) )?"
              + "\\[(?<words>[^\\[\\]]+?)(?<rest> [.]{3})?]"
              + "(?: (?<after>[^\\[\\]]+))?");
  private static final String BEFORE_WORDS = "(";
  private static final String AFTER_WORDS = ".,;:!?)";
  private static final String QUOTATION_MARKS = "\"“”";

  /** "Aged 16 - 18". */
  private static final Pattern RANGE = Pattern.compile("\\s*[-–]\\s*\\d");

  /** No sentence that is longer on one side is known well enough. */
  private static final int AROUND = 600;

  /** Of the marked words those that {@code words} leaves over are kept. */
  private record Replacing(
      String written,
      List<Beside> before,
      Phrase words,
      boolean keepsLast,
      List<Beside> after,
      String better) {}

  private record Beside(BitSet words, boolean pause, boolean absent) {
    static List<Beside> all(@Nullable String written, Vocabulary vocabulary) {
      return written == null
          ? List.of()
          : Stream.of(written.split(" ", -1)).map(it -> of(it, vocabulary)).toList();
    }

    private static Beside of(String written, Vocabulary vocabulary) {
      var absent = written.startsWith("!");
      var places = List.of(written.substring(absent ? 1 : 0).split("\\|", -1));
      var words = new BitSet();
      places.stream().filter(it -> !it.equals(".")).forEach(it -> words.or(vocabulary.numbers(it)));
      return new Beside(words, places.contains("."), absent);
    }

    boolean allows(TokenisedText text, int i, boolean isPause) {
      return absent != (isPause ? pause : text.is(i, words));
    }
  }

  private final Tokeniser tokeniser;
  private final Vocabulary vocabulary;
  private final BitSet reporting;
  private final Map<String, Term> terms = new HashMap<>();
  private final Map<String, List<Replacing>> known = new HashMap<>();

  BetterPhrases(LanguageList list, Grammar grammar) {
    tokeniser = new Tokeniser(List.of(), Set.of(), grammar.joined());
    // Of its own: what the checker knows of a word stays as it was learnt.
    vocabulary = new Vocabulary(grammar.words());
    reporting = vocabulary.numbers("{reporting}");
    for (var term : list.terms()) {
      terms.put(term.name(), term);
      var all = term.instead().entrySet().stream();
      known.put(term.name(), all.map(it -> replacing(it.getKey(), it.getValue())).toList());
    }
  }

  private Replacing replacing(String written, String better) {
    var parts = BESIDE.matcher(written.contains("[") ? written : "[" + written + "]");
    if (!parts.matches()) {
      throw new BrokenLanguageList("brackets do not stand around words in: " + written);
    }
    return new Replacing(
        written,
        Beside.all(parts.group("before"), vocabulary),
        Phrase.of(parts.group("words"), vocabulary),
        parts.group("rest") != null,
        Beside.all(parts.group("after"), vocabulary),
        better);
  }

  /** A phrase, and how the list writes what it is for. */
  record Better(String written, String phrase) {
    @Override
    public String toString() {
      return "Better[" + written + "]";
    }
  }

  /** The first in the list that fits; none for what others are quoted or reported with. */
  Optional<Better> of(String text, Advice it) {
    if (isQuoted(it) || !isApart(text, it)) {
      return Optional.empty();
    }
    var from = Math.max(0, it.start() - AROUND);
    var end = Math.min(text.length(), it.end() + AROUND);
    var around = text.substring(from, end);
    var read = new TokenisedText(tokeniser.of(around), vocabulary);
    var first = at(read, i -> read.token(i).start() == it.start() - from);
    var last = at(read, i -> read.token(i).end() == it.end() - from);
    if (first.isEmpty() || last.isEmpty() || read.token(last.getAsInt()).owner()) {
      return Optional.empty();
    }
    var marked = new Marked(around, read, first.getAsInt(), last.getAsInt(), reporting);
    if (!marked.isWhole(from > 0, end < text.length())
        || (it.level() == AdviceLevel.C && marked.holdsQuotation())) {
      return Optional.empty();
    }
    return known.getOrDefault(it.term(), List.of()).stream()
        .flatMap(one -> marked.by(one).stream())
        .findFirst();
  }

  private record Marked(String around, TokenisedText text, int first, int last, BitSet reporting) {
    Optional<Better> by(Replacing it) {
      return isAllowed(it) && !isReported() ? better(it) : Optional.empty();
    }

    /** Whether its sentence ends before what is cut off does. */
    boolean isWhole(boolean isCutBefore, boolean isCutBehind) {
      return !(isCutBefore && text.sentenceStart(first) == 0)
          && !(isCutBehind && text.sentenceEnd(last) == text.size());
    }

    boolean holdsQuotation() {
      int start = text.token(text.sentenceStart(first)).start();
      int end = text.token(text.sentenceEnd(last) - 1).end();
      return around.substring(start, end).chars().anyMatch(it -> QUOTATION_MARKS.indexOf(it) >= 0);
    }

    /** "The file says that she is promiscuous" says what the file says. */
    private boolean isReported() {
      return text.sentence(first)
          .filter(i -> i < first || i > last)
          .anyMatch(i -> text.is(i, reporting));
    }

    private boolean isAllowed(Replacing it) {
      var before = it.before();
      var after = it.after();
      return IntStream.range(0, before.size())
              .allMatch(i -> isAllowed(before.get(i), first - before.size() + i, true))
          && IntStream.range(0, after.size())
              .allMatch(i -> isAllowed(after.get(i), last + 1 + i, false));
    }

    private boolean isAllowed(Beside it, int at, boolean isBefore) {
      var isBeyond =
          isBefore
              ? at < text.sentenceStart(first) || text.isBreak(at + 1)
              : at >= text.sentenceEnd(last) || text.isBreak(at);
      return it.allows(text, at, isBeyond);
    }

    private Optional<Better> better(Replacing it) {
      var end = it.words().end(text, first, last + 1);
      if (end < 0 || (end <= last && !it.keepsLast())) {
        return Optional.empty();
      }
      if (IntStream.range(first + 1, end).anyMatch(text::isBreak)) {
        return Optional.empty();
      }
      var rest = around.substring(text.token(end - 1).end(), text.token(last).end());
      return Optional.of(new Better(it.written(), capital(it.better() + rest)));
    }

    /** With one, where the words had one. */
    private String capital(String phrase) {
      return Character.isUpperCase(around.charAt(text.token(first).start()))
          ? Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1)
          : phrase;
    }

    @Override
    public String toString() {
      return "Marked[" + first + ", " + last + "]";
    }
  }

  private boolean isQuoted(Advice it) {
    var term = terms.get(it.term());
    return it.level() == AdviceLevel.C && term != null && term.level() != AdviceLevel.C;
  }

  /** Not in quotation marks, nor with a hyphen, a slash, a possessive or a second age at them. */
  private static boolean isApart(String text, Advice it) {
    return isBlankOr(BEFORE_WORDS, text, it.start() - 1)
        && isBlankOr(AFTER_WORDS, text, it.end())
        && !RANGE.matcher(text).region(it.end(), text.length()).lookingAt();
  }

  private static boolean isBlankOr(String marks, String text, int at) {
    return at < 0
        || at >= text.length()
        || Character.isWhitespace(text.charAt(at))
        || marks.indexOf(text.charAt(at)) >= 0;
  }

  private static OptionalInt at(TokenisedText text, IntPredicate is) {
    return IntStream.range(0, text.size()).filter(is).findFirst();
  }
}

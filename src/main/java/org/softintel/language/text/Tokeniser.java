package org.softintel.language.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Cuts a text into words and sentences. Lucene finds the words (UAX #29), in UTF-16 offsets. */
public final class Tokeniser {
  private static final Pattern SENTENCE_END =
      Pattern.compile("[.!?;|\u2026]|\\R\\s*\\R|\\R\\s*[-*\u2022\\d]");
  private static final Pattern YOUNG_PERSON = Pattern.compile("C?YP\\d{1,3}");
  private static final Pattern CODE = Pattern.compile("[A-Z]\\d{1,3}");
  private static final Pattern PAUSE = Pattern.compile("[,;:()\u2013\u2014]| - ");
  private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "dr", "st", "vs", "no");
  private static final Map<String, String> CONTRACTED =
      Map.of("'s", "is", "'re", "are", "'m", "am", "'ve", "have", "'d", "had", "'ll", "will");
  private static final Set<String> ENDINGS = Set.of("'s", "'d", "'ll", "'re");
  private static final Set<String> PRONOUNS =
      Set.of("he", "she", "it", "that", "there", "who", "what", "they", "i", "we");
  private static final Set<String> LETTERED =
      Set.of("child", "girl", "boy", "person", "victim", "pupil", "sibling", "student");

  /** "Class A drugs": nobody. */
  private static final Set<String> RANKED =
      Set.of("class", "grade", "band", "category", "tier", "level", "type", "plan", "vitamin");

  /** What stands before the first word. */
  private static final Token NOTHING = new Token(" ", 0, 0, -1, false, false, false, false);

  private final SpellingCorrection spelling;

  /** What two words are together, by the first and the second. */
  private final Map<String, Map<String, String>> joined = new HashMap<>();

  public Tokeniser(List<String> watched, Set<String> fine, Map<String, String> joined) {
    this.spelling = new SpellingCorrection(watched, fine);
    joined.forEach(
        (pair, whole) -> {
          var two = pair.split(" ", 2);
          this.joined.computeIfAbsent(two[0], it -> new HashMap<>()).put(two[1], whole);
        });
  }

  public List<Token> of(String text) {
    var all = new ArrayList<Token>();
    try (var words = new StandardTokenizer()) {
      words.setReader(new StringReader(text));
      var offset = words.addAttribute(OffsetAttribute.class);
      words.reset();
      while (words.incrementToken()) {
        add(all, text, offset.startOffset(), offset.endOffset());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private void add(List<Token> all, String text, int start, int end) {
    var word = small(text.substring(start, end));
    var cut = word.indexOf('\'');
    // "She's", "they've".
    if (cut > 0
        && PRONOUNS.contains(word.substring(0, cut))
        && CONTRACTED.containsKey(word.substring(cut))) {
      put(all, text, start, start + cut);
      put(all, text, start + cut, end);
    } else {
      put(all, text, start, end);
    }
  }

  private void put(List<Token> all, String text, int start, int end) {
    var raw = text.substring(start, end);
    int last = all.size() - 1;
    var before = last < 0 ? NOTHING : all.get(last);
    if (isEndingOf(before, text, raw, start)) {
      all.set(last, before.upTo(end, before.word(), true));
      return;
    }
    var gap = last < 0 ? "" : text.substring(before.end(), start);
    var opens = last < 0 || ends(gap, before);
    var bare = spelling.right(bare(raw));
    var owner = isOwner(raw, bare, text, end);
    var pair =
        opens || before.owner() ? null : joined.getOrDefault(before.word(), Map.of()).get(bare);
    if (pair != null) {
      all.set(last, before.upTo(end, pair, owner));
      return;
    }
    var letter =
        isLetter(before, raw, opens, gap) || isNamed(before, raw, gap) || isCode(before, raw, gap);
    var comma = !gap.equals(" ") && PAUSE.matcher(gap).find();
    var sentence = before.sentence() + (opens ? 1 : 0);
    all.add(new Token(bare, start, end, sentence, owner, comma, !opens && isName(raw), letter));
  }

  /** "Girl 4's". */
  private static boolean isEndingOf(Token before, String text, String raw, int start) {
    return raw.equals("s")
        && start == before.end() + 1
        && isApostrophe(text.charAt(before.end()))
        && before.word().chars().allMatch(Character::isDigit);
  }

  private static boolean ends(String gap, Token before) {
    var isShort = before.word().length() == 1 || TITLES.contains(before.word());
    return !gap.equals(" ") && SENTENCE_END.matcher(gap).find() && !(isShort && gap.equals(". "));
  }

  private static String bare(String raw) {
    var word = small(raw);
    var cut = word.indexOf('\'');
    var bare = cut >= 0 && ENDINGS.contains(word.substring(cut)) ? word.substring(0, cut) : word;
    return CONTRACTED.getOrDefault(word, bare);
  }

  private static String small(String raw) {
    return raw.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
  }

  private static boolean isOwner(String raw, String bare, String text, int end) {
    if (raw.length() > 2 && raw.endsWith("s") && isApostrophe(raw.charAt(raw.length() - 2))) {
      return !PRONOUNS.contains(bare);
    }
    return raw.endsWith("s")
        && end + 1 < text.length()
        && isApostrophe(text.charAt(end))
        && text.charAt(end + 1) == ' ';
  }

  private static boolean isApostrophe(char it) {
    return it == '\'' || it == '\u2019';
  }

  private static boolean isName(String raw) {
    return raw.length() > 1
        && Character.isUpperCase(raw.charAt(0))
        && !isApostrophe(raw.charAt(1))
        && raw.chars().anyMatch(Character::isLowerCase);
  }

  /** "Child I", "Girl I's": no pronoun. */
  private static boolean isNamed(Token before, String raw, String gap) {
    return gap.equals(" ")
        && raw.startsWith("I")
        && LETTERED.contains(before.word())
        && (raw.length() == 1 || (raw.length() == 3 && raw.endsWith("s")));
  }

  /** "YP6", "CS-A12": reviews call children so. */
  private static boolean isCode(Token before, String raw, String gap) {
    return Character.isDigit(raw.charAt(raw.length() - 1))
        && (YOUNG_PERSON.matcher(raw).matches()
            || (before.word().length() == 2 && gap.equals("-") && CODE.matcher(raw).matches()));
  }

  private static boolean isLetter(Token before, String raw, boolean opens, String gap) {
    var bare = raw.length() == 3 && raw.endsWith("s") && isApostrophe(raw.charAt(1));
    return !RANKED.contains(before.word())
        && (raw.length() == 1 || bare)
        && Character.isUpperCase(raw.charAt(0))
        && raw.charAt(0) != 'I'
        && (raw.charAt(0) != 'A' || (!opens && gap.equals(" ")));
  }
}

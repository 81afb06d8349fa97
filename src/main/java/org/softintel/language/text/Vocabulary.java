package org.softintel.language.text;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers every word that occurs in a phrase, and tells which of them a word of a text is. */
public final class Vocabulary {
  private static final Pattern WORD = Pattern.compile("#?[\\p{L}\\d'-]+\\*?");
  private static final Pattern AGED =
      Pattern.compile("(1\\d|\\d{1,2}(?=y)|\\d\\d(?=f))(?:f|m|yo|yrs?|yrold)");
  private static final Pattern PERSON =
      Pattern.compile("\\w{3,}(?:ers?|ors?|ists?|ians?|man|woman|men|women|agent|assistant)");
  private static final int ADULT = 18;
  private static final int YOUNGEST = 3;

  private final Map<String, Integer> exact = new HashMap<>();
  private final Map<String, Integer> prefixes = new HashMap<>();

  private final Map<String, List<String>> classes;
  private final Map<WordList, BitSet> lists = new EnumMap<>(WordList.class);

  /** What is in a list has the first numbers. */
  private final long[] bits;

  public Vocabulary(Map<String, List<String>> classes) {
    this.classes = classes;
    for (var list : WordList.values()) {
      lists.put(list, numbers(list.words));
    }
    bits = new long[exact.size() + prefixes.size()];
    lists.forEach((list, numbers) -> numbers.stream().forEach(it -> bits[it] |= list.bit()));
  }

  public BitSet numbers(WordList list) {
    return Objects.requireNonNull(lists.get(list));
  }

  /** The bits of the lists that have a number. */
  long lists(int number) {
    return number < bits.length ? bits[number] : 0;
  }

  /** The numbers behind one place of a phrase, such as {@code sex|sexual|prostitut*|{risk}}. */
  public BitSet numbers(String alternatives) {
    var all = new BitSet();
    for (var one : alternatives.split("\\|", -1)) {
      if (one.startsWith("{") && one.endsWith("}")) {
        inClass(one.substring(1, one.length() - 1)).forEach(it -> all.or(numbers(it)));
      } else {
        all.set(number(one));
      }
    }
    return all;
  }

  private List<String> inClass(String name) {
    var words = classes.get(name);
    if (words == null) {
      throw new BrokenLanguageList("there are no words named " + name);
    }
    return words;
  }

  private int number(String word) {
    if (!WORD.matcher(word).matches()) {
      throw new BrokenLanguageList("this is no word for a phrase: '" + word + "'");
    }
    var next = exact.size() + prefixes.size();
    return word.endsWith("*")
        ? prefixes.computeIfAbsent(word.substring(0, word.length() - 1), it -> next)
        : exact.computeIfAbsent(word, it -> next);
  }

  /** Only after every phrase is compiled. */
  BitSet of(Token token) {
    var word = token.word();
    var all = new BitSet();
    set(all, exact.get(word));
    prefixes.forEach((prefix, number) -> set(all, word.startsWith(prefix) ? number : null));
    if (word.length() <= 2 && word.chars().allMatch(it -> it >= '0' && it <= '9')) {
      set(all, exact.get(ageClass(Integer.parseInt(word))));
    }
    var aged = AGED.matcher(word);
    if (word.charAt(0) <= '9' && aged.matches()) {
      set(all, exact.get(Integer.parseInt(aged.group(1)) >= ADULT ? "#grown" : "#teen"));
    }
    if (PERSON.matcher(word).matches() && !inClass("thing").contains(word)) {
      set(all, exact.get("#person"));
    }
    if (token.name()) {
      set(all, exact.get("#name"));
    }
    return all;
  }

  private static String ageClass(int years) {
    return years >= ADULT ? "#adult" : years >= YOUNGEST ? "#minor" : "#few";
  }

  private static void set(BitSet all, @Nullable Integer number) {
    if (number != null) {
      all.set(number);
    }
  }
}

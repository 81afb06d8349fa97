package org.softintel.report.naming;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one word of a name. Working it out takes longer than comparing two, so it is
 * remembered of words that the tables have: everybody may know those.
 */
public final class NameForms {
  private static final NameTables TABLES = NameTables.all();
  private static final Map<String, NameForms> OF_KNOWN_WORDS = new ConcurrentHashMap<>();

  private final String word;
  private final String spelling;
  private final boolean known;
  private final Set<Integer> names;
  private final Set<Integer> shortFor;
  private final Set<String> sounds;
  private final Set<String> filedAs;
  private @Nullable Compared compared;

  /** What only comparing needs. */
  private record Compared(
      Set<String> byEar, Romanised romanised, String letters, boolean speltKnown, double share) {}

  private NameForms(String word, boolean known) {
    this.word = word;
    this.known = known;
    spelling = Spelling.of(word);
    names = TABLES.names(word, spelling);
    shortFor = TABLES.shortFor(word);
    var all = NameSounds.of(word, spelling);
    sounds = all.stream().filter(it -> it.length() > 1).collect(toUnmodifiableSet());
    filedAs =
        Stream.of(all.stream(), TABLES.heads(names), TABLES.heads(shortFor))
            .flatMap(it -> it)
            .collect(toUnmodifiableSet());
  }

  /** Of a word in small letters. */
  public static NameForms of(String word) {
    return TABLES.isKnown(word)
        ? OF_KNOWN_WORDS.computeIfAbsent(word, it -> new NameForms(it, true))
        : new NameForms(word, false);
  }

  public String word() {
    return word;
  }

  public String spelling() {
    return spelling;
  }

  /** Whether any table has this word. */
  public boolean isKnown() {
    return known;
  }

  /** The numbers of the names that it is a spelling of. */
  public Set<Integer> names() {
    return names;
  }

  /** The numbers of the names that it may be short for. */
  public Set<Integer> shortFor() {
    return shortFor;
  }

  /** Whether it is a spelling of a name from Arabic. */
  public boolean isArabic() {
    return TABLES.isArabic(names);
  }

  /**
   * How it sounds in English, as it is written and as its sounds are written in one language; one
   * letter is no sound.
   */
  public Set<String> sounds() {
    return sounds;
  }

  /** All sounds, and the names that it is a spelling of or short for, each in one spelling. */
  public Set<String> filedAs() {
    return filedAs;
  }

  /** The spelling in letters that no language mixes up. */
  public Set<String> byEar() {
    return compared().byEar;
  }

  public Romanised romanised() {
    return compared().romanised;
  }

  /** In the order of the alphabet. */
  public String letters() {
    return compared().letters;
  }

  /** Whether any table has this word, or one that is spelt alike. */
  public boolean isSpeltKnown() {
    return compared().speltKnown;
  }

  /** Which part of all people has this name in one of its spellings; 0 if it is not common. */
  public double share() {
    return compared().share;
  }

  private Compared compared() {
    // Two threads may work it out at once, and find the same.
    var found = compared;
    if (found == null) {
      found =
          new Compared(
              Spelling.byEar(spelling),
              Romanised.of(word),
              sorted(word),
              known || TABLES.isSpelt(spelling),
              TABLES.share(word, names));
      compared = found;
    }
    return found;
  }

  private static String sorted(String word) {
    var letters = word.toCharArray();
    Arrays.sort(letters);
    return new String(letters);
  }
}

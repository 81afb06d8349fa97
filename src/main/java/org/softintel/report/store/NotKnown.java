package org.softintel.report.store;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Answers that say that something is not known: two reports do not share them. */
final class NotKnown {
  private static final Pattern SAID =
      Pattern.compile(
          "\\b(?:unknown|unnamed|unsure|unidentified|(?:is |was )?not"
              + " (?:known|sure|given|recorded|stated|provided|applicable)|no name|don[’']?t know"
              + "|n/a)\\b");

  /** With anything beside them they may be names: Na Young is one. */
  private static final Set<String> ALONE = Set.of("na", "none", "nil", "tba", "tbc");

  /** What may stand beside them and tells nobody from another. */
  private static final Set<String> BESIDE =
      Set.of(
          "a",
          "an",
          "the",
          "of",
          "other",
          "another",
          "one",
          "two",
          "1",
          "2",
          "3",
          "first",
          "second",
          "name",
          "names",
          "surname",
          "age",
          "male",
          "female",
          "man",
          "woman",
          "men",
          "women",
          "boy",
          "girl",
          "child",
          "young",
          "adult",
          "person",
          "people",
          "friend",
          "caller",
          "driver",
          "suspect",
          "hotel",
          "house",
          "flat",
          "shop",
          "car",
          "taxi",
          "place",
          "address",
          "street",
          "school",
          "app",
          "account",
          "user",
          "number",
          "snapchat",
          "instagram",
          "facebook",
          "tiktok",
          "whatsapp",
          "telegram",
          "discord");

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private NotKnown() {}

  /** Whether this is all that it says. */
  static boolean says(String value) {
    var folded = value.strip().toLowerCase(Locale.ROOT);
    var rest = SAID.matcher(folded).replaceAll(" ");
    return ALONE.contains(folded)
        || (!rest.equals(folded)
            && BETWEEN.splitAsStream(rest).filter(it -> !it.isEmpty()).allMatch(BESIDE::contains));
  }
}

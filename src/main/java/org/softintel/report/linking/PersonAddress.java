package org.softintel.report.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.softintel.report.naming.NameWords;
import org.softintel.report.naming.Spelling;
import org.softintel.report.search.StreetKinds;

/** The words and the numbers of an address: how alike they are counts, which no search asks. */
record PersonAddress(List<String> words, List<String> numbers) {
  private static final int MOST_WORDS = 12;
  private static final int SHORTEST_MISTYPED = 4;
  private static final double KIND_OF_STREET = 0.25;
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final Set<String> FLAT = Set.of("apt", "apartment", "unit");

  /** They tell as little as kinds of street. */
  private static final Set<String> LIKE_A_KIND =
      Set.of("view walk rise flat house row mews hill park".split(" "));

  /** What says where it is, not what it is. */
  private static final Set<String> BESIDE =
      Set.of("opposite behind near next to the off by at of and in".split(" "));

  static PersonAddress read(String text) {
    var words = new ArrayList<String>();
    var numbers = new ArrayList<String>();
    for (var each : BETWEEN.split(NameWords.plain(text), -1)) {
      var word = FLAT.contains(each) ? "flat" : StreetKinds.inFull(each);
      if (word.isEmpty() || BESIDE.contains(word) || words.size() + numbers.size() >= MOST_WORDS) {
        continue;
      }
      (word.chars().anyMatch(Character::isDigit) ? numbers : words).add(word);
    }
    return new PersonAddress(words, numbers);
  }

  boolean isEmpty() {
    return words.isEmpty() && numbers.isEmpty();
  }

  /** How much of each is in the other, from 0 to 1, and how many words that is. */
  record Likeness(double share, double shareOfShorter, double told, boolean onlyNumbersDiffer) {}

  Likeness likeness(PersonAddress other) {
    var words = matched(this.words, other.words, true);
    var numbers = matched(this.numbers, other.numbers, false);
    var mine = weight(this.words) + this.numbers.size();
    var theirs = weight(other.words) + other.numbers.size();
    var both = words + numbers;
    var wordsAlike = words > 1 && words >= 0.6 * Math.max(weight(this.words), weight(other.words));
    return new Likeness(
        2 * both / (mine + theirs),
        both / Math.min(mine, theirs),
        both,
        wordsAlike && numbers == 0 && !this.numbers.isEmpty() && !other.numbers.isEmpty());
  }

  private static double weight(List<String> words) {
    var sum = 0.0;
    for (var each : words) {
      sum += weight(each);
    }
    return sum;
  }

  private static double weight(String word) {
    return StreetKinds.has(word) || LIKE_A_KIND.contains(word) ? KIND_OF_STREET : 1;
  }

  private static double matched(List<String> some, List<String> others, boolean alsoMistyped) {
    var sum = 0.0;
    var taken = 0;
    for (var each : some) {
      for (int j = 0; j < others.size(); j++) {
        if ((taken & 1 << j) == 0 && isSame(each, others.get(j), alsoMistyped)) {
          taken |= 1 << j;
          sum += Math.min(weight(each), weight(others.get(j)));
          break;
        }
      }
    }
    return sum;
  }

  private static boolean isSame(String one, String other, boolean alsoMistyped) {
    return one.equals(other)
        || (alsoMistyped
            && Math.min(one.length(), other.length()) >= SHORTEST_MISTYPED
            && Spelling.isOneEdit(one, other));
  }
}

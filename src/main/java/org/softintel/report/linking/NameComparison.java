package org.softintel.report.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Finds which words of two names belong together, and what that says. */
final class NameComparison {
  private final MatcherWeights weights;
  private final WordComparisons words;
  private final double mostBits;
  private final double mostOfRelatives;
  private final double leastBits;
  private final double longBits;

  NameComparison(MatcherWeights weights, WordComparisons words) {
    this.weights = weights;
    this.words = words;
    this.mostBits = weights.number("name.most-bits");
    this.mostOfRelatives = weights.number("name.most-bits-of-relatives");
    this.longBits = weights.number("name.bits-if-long");
    this.leastBits = weights.number("name.least-bits");
  }

  /** The bits of all together are bounded, since names of one origin go together. */
  List<Evidence> compare(PersonName one, PersonName other) {
    if (one.isEmpty() || other.isEmpty()) {
      return List.of();
    }
    var original = one.original();
    if (original != null
        && other.original() != null
        && original.alphabet() == other.original().alphabet()) {
      return compare(original.name(), other.original().name());
    }
    var a = asWritten(bare(one, other), other);
    var b = asWritten(bare(other, one), one);
    return a.words().size() <= b.words().size() ? assign(a, b) : assign(b, a);
  }

  /** Without what is attached to words, if the rest is a word of the other name. */
  private PersonName bare(PersonName name, PersonName other) {
    var result = name;
    for (int i = 0; i < name.words().size(); i++) {
      var bare = name.words().get(i).bare();
      if (bare != null && isIn(bare, name.words().get(i), name, other)) {
        var words = new ArrayList<>(result.words());
        words.set(i, bare);
        result = new PersonName(words, name.roles(), name.joined(), name.isArabic());
      }
    }
    return result;
  }

  private boolean isIn(NameWord bare, NameWord whole, PersonName name, PersonName other) {
    var mayHaveArticle = name.isArabic() || other.isArabic();
    for (var word : other.words()) {
      switch (words.compare(bare, word)) {
        case NAME_EXACT, NAME_VARIANT -> {
          return mayHaveArticle || whole.text().startsWith("o");
        }
        case NAME_ROMANISED, NAME_SOUND, NAME_CLOSE -> {
          if (mayHaveArticle && words.compare(whole, word) == Finding.NAME_NONE) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  /** Words of one name that are one word of the other are one word. */
  private PersonName asWritten(PersonName name, PersonName other) {
    if (name.words().size() < other.words().size()) {
      return name;
    }
    for (var joined : name.joined()) {
      for (var word : other.words()) {
        if (joined.word().text().equals(word.text())
            || (name.words().size() > other.words().size() && isOne(name, joined, other, word))) {
          return joined(name, joined);
        }
      }
    }
    return name;
  }

  private boolean isOne(
      PersonName name, PersonName.Joined joined, PersonName other, NameWord word) {
    var level = words.compare(joined.word(), word);
    return level == Finding.NAME_VARIANT || (isAlike(level) && isMissing(name, joined, other));
  }

  private static boolean isAlike(Finding finding) {
    return finding == Finding.NAME_ROMANISED
        || finding == Finding.NAME_SOUND
        || finding == Finding.NAME_CLOSE;
  }

  private boolean isMissing(PersonName name, PersonName.Joined joined, PersonName other) {
    return name.words().subList(joined.from(), joined.from() + joined.count()).stream()
        .allMatch(
            it ->
                other.words().stream()
                    .allMatch(word -> words.compare(it, word) == Finding.NAME_NONE));
  }

  private static PersonName joined(PersonName name, PersonName.Joined joined) {
    var words = new ArrayList<>(name.words());
    var roles = new ArrayList<>(name.roles());
    var rest = joined.from() + 1;
    words.subList(rest, rest + joined.count() - 1).clear();
    roles.subList(rest, rest + joined.count() - 1).clear();
    words.set(joined.from(), joined.word());
    return new PersonName(words, roles, List.of(), name.isArabic());
  }

  /** {@code few} has no more words than {@code many}. */
  private List<Evidence> assign(PersonName few, PersonName many) {
    var n = few.words().size();
    var m = many.words().size();
    var found = new Finding[n][m];
    var bits = new double[n][m];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        found[i][j] = Finding.NAME_NONE;
        if (few.roles().get(i).canBe(many.roles().get(j))) {
          var finding = words.compare(few.words().get(i), many.words().get(j));
          if (finding != Finding.NAME_NONE) {
            found[i][j] = finding;
            bits[i][j] =
                bits(finding, few.words().get(i), many.words().get(j)) + swap(few, i, many, j);
          }
        }
      }
    }
    return evidence(few, many, found, bits, best(bits, n, m));
  }

  private double bits(Finding finding, NameWord one, NameWord other) {
    return switch (finding) {
      case NAME_INITIAL -> weights.bits(finding);
      case NAME_SOUND, NAME_CLOSE ->
          weights.bits(finding, Math.max(words.share(one), words.share(other)))
              + (one.isLong() && other.isLong() ? longBits : 0);
      default -> weights.bits(finding, Math.max(words.share(one), words.share(other)));
    };
  }

  private double swap(PersonName one, int i, PersonName other, int j) {
    return one.roles().get(i).isSwapped(other.roles().get(j))
        ? weights.bits(Finding.NAME_ROLES) / 2
        : 0;
  }

  /** For each word of the first name the word of the second that it goes with best, or -1. */
  private static int[] best(double[][] bits, int n, int m) {
    var sums = new double[n + 1][1 << m];
    for (int i = n - 1; i >= 0; i--) {
      for (int taken = 0; taken < 1 << m; taken++) {
        sums[i][taken] = sums[i + 1][taken];
        for (int j = 0; j < m; j++) {
          if (bits[i][j] > 0 && (taken & 1 << j) == 0) {
            sums[i][taken] = Math.max(sums[i][taken], bits[i][j] + sums[i + 1][taken | 1 << j]);
          }
        }
      }
    }
    var chosen = new int[n];
    var taken = 0;
    for (int i = 0; i < n; i++) {
      chosen[i] = -1;
      for (int j = 0; j < m && sums[i][taken] > sums[i + 1][taken]; j++) {
        if (bits[i][j] > 0
            && (taken & 1 << j) == 0
            && bits[i][j] + sums[i + 1][taken | 1 << j] == sums[i][taken]) {
          chosen[i] = j;
          break;
        }
      }
      taken |= chosen[i] < 0 ? 0 : 1 << chosen[i];
    }
    return chosen;
  }

  private List<Evidence> evidence(
      PersonName few, PersonName many, Finding[][] found, double[][] bits, int[] chosen) {
    var all = new ArrayList<Evidence>();
    var matched = (int) IntStream.of(chosen).filter(it -> it >= 0).count();
    var differing = differing(few, many, chosen, matched);
    var left = differing > 0 || areTwo(found, chosen) ? mostOfRelatives : mostBits;
    var swapped = false;
    for (int i = 0; i < chosen.length; i++) {
      if (chosen[i] >= 0) {
        var worth = Math.min(left, bits[i][chosen[i]]);
        left -= worth;
        swapped |= few.roles().get(i).isSwapped(many.roles().get(chosen[i]));
        all.add(new Evidence(found[i][chosen[i]], worth));
      }
    }
    if (swapped) {
      all.add(new Evidence(Finding.NAME_ROLES, 0));
    }
    if (isInOtherOrder(few, many, chosen)) {
      all.add(new Evidence(Finding.NAME_ORDER, weights.bits(Finding.NAME_ORDER)));
    }
    if (differing > 0) {
      var against = weights.bits(Finding.NAME_NONE) * differing;
      all.add(new Evidence(Finding.NAME_NONE, Math.max(leastBits, against)));
    }
    if (many.words().size() - matched > differing) {
      all.add(new Evidence(Finding.NAME_EXTRA, weights.bits(Finding.NAME_EXTRA)));
    }
    return all;
  }

  private static boolean areTwo(Finding[][] found, int[] chosen) {
    return IntStream.range(0, chosen.length)
        .anyMatch(it -> chosen[it] >= 0 && found[it][chosen[it]] == Finding.NAME_KNOWN);
  }

  /** How many words of each are left that could have been one. */
  private static int differing(PersonName few, PersonName many, int[] chosen, int matched) {
    var left = few.words().size() - matched;
    if (left == 0) {
      return 0;
    }
    var taken = 0;
    for (var each : chosen) {
      taken |= each < 0 ? 0 : 1 << each;
    }
    var differing = 0;
    var used = taken;
    for (int i = 0; i < chosen.length; i++) {
      for (int j = 0; chosen[i] < 0 && j < many.words().size(); j++) {
        if ((used & 1 << j) == 0 && !few.roles().get(i).isSwapped(many.roles().get(j))) {
          used |= 1 << j;
          differing++;
          break;
        }
      }
    }
    return differing;
  }

  /** Surname first is no other order, nor is any other name that begins elsewhere. */
  private static boolean isInOtherOrder(PersonName few, PersonName many, int[] chosen) {
    var falls = 0;
    var last = -1;
    var first = -1;
    for (int i = 0; i < chosen.length; i++) {
      if (chosen[i] >= 0
          && few.roles().get(i) == NameRole.ANY
          && many.roles().get(chosen[i]) == NameRole.ANY) {
        falls += last > chosen[i] ? 1 : 0;
        first = first < 0 ? chosen[i] : first;
        last = chosen[i];
      }
    }
    return falls + (last > first ? 1 : 0) > 1 && falls > 0;
  }
}

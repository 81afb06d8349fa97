package org.softintel.report.quality;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds details that could be rows, and what makes a text unclear. */
public final class TextQuality {
  private static final Pattern SHE_OR_HE = Pattern.compile("(?i)\\b(?:she|he|her|him|his)\\b");
  private static final Pattern VAGUE =
      Pattern.compile(
          "(?i)\\b(?:recently|lately|the other (?:day|night|week)|some time ago|not long ago"
              + "|a while (?:ago|back)|a (?:few|couple of) (?:days|weeks|months) ago|now and then"
              + "|in recent (?:days|weeks|months))\\b");

  /**
   * More marks on one letter than any alphabet needs. Matching words around thousands of them would
   * take minutes.
   */
  private static final Pattern HEAPED_MARKS = Pattern.compile("(\\p{M}{8})\\p{M}++");

  private TextQuality() {}

  /**
   * What stands in {@code text} and in no row yet, each once.
   *
   * @param known what the rows say, dates as ISO 8601 has them
   */
  public static List<RowSuggestion> offers(String text, Set<String> known, LocalDate today) {
    var seen = new HashSet<String>();
    known.forEach(it -> seen.add(SpellingKey.of(it)));
    return DetailFinder.find(legible(text), today).stream()
        .filter(it -> seen.add(it.same()))
        .toList();
  }

  /**
   * What a reader would ask of what was {@code written}.
   *
   * @param people the names of the children and people that the report lists
   */
  public static Set<Remark> remarks(String written, List<String> people) {
    var text = legible(written);
    var remarks = EnumSet.noneOf(Remark.class);
    if (Initials.areIn(text)) {
      remarks.add(Remark.INITIALS);
    }
    if (people.size() > 1 && SHE_OR_HE.matcher(text).find() && namesNobody(text, people)) {
      remarks.add(Remark.WHO);
    }
    if (VAGUE.matcher(text).find()) {
      remarks.add(Remark.WHEN);
    }
    return remarks;
  }

  /** Whether any sentence says that somebody may be hurt now or soon. */
  public static boolean isUrgent(String text) {
    return danger(text) > 0;
  }

  /** How strongly any sentence says so, 1 to 3; 0 if none does. */
  public static int danger(String text) {
    return DangerFinder.strength(text);
  }

  private static String legible(String text) {
    return HEAPED_MARKS.matcher(text).replaceAll("$1");
  }

  private static boolean namesNobody(String text, List<String> people) {
    return people.stream().noneMatch(it -> !it.isBlank() && text.contains(it));
  }
}

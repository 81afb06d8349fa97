package org.softintel.quality;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The front door of this package: what a text offers, and what its reader would ask. */
public final class Quality {
  private static final Pattern INITIALS =
      Pattern.compile(
          "(?<![\\w.])(?:[A-Z]\\.){1,2}[A-Z]\\.?(?![\\w])|(?<=\\b(?:child|girl|boy|person|male|female) )[A-Z]\\b");
  private static final Pattern SHE_OR_HE = Pattern.compile("(?i)\\b(?:she|he|her|him|his)\\b");
  private static final Pattern VAGUE =
      Pattern.compile(
          "(?i)\\b(?:recently|lately|the other (?:day|night|week)|some time ago|a while (?:ago|back)|a few (?:days|weeks) ago|now and then)\\b");
  private static final Pattern DANGER =
      Pattern.compile(
          "(?i)\\b(?:tonight|right now|at th(?:is|e) moment|just now|as we speak|(?:is|are|still) missing|missing since|"
              + "in danger|kill (?:her|him|them)|(?:her|him|them)sel(?:f|ves) (?:tonight|now)|suicid\\w*|being held|locked in)\\b");

  private Quality() {}

  /**
   * What stands in {@code text} and in no row yet, each once.
   *
   * @param known what the rows say
   */
  public static List<Offer> offers(String text, Set<String> known) {
    var seen = new HashSet<String>();
    known.forEach(it -> seen.add(Lifter.key(it)));
    var offers = new ArrayList<Offer>();
    for (var offer : Lifter.lift(text)) {
      if (seen.add(Lifter.key(offer.value()))) {
        offers.add(offer);
      }
    }
    return List.copyOf(offers);
  }

  /**
   * What a reader would ask of {@code text}.
   *
   * @param people the names of the children and people that the report lists
   */
  public static Set<Remark> remarks(String text, List<String> people) {
    var remarks = EnumSet.noneOf(Remark.class);
    if (INITIALS.matcher(text).find()) {
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

  /** Whether it may be about a child who is in danger now. */
  public static boolean isUrgent(String text) {
    return DANGER.matcher(text).find();
  }

  private static boolean namesNobody(String text, List<String> people) {
    return people.stream().noneMatch(it -> !it.isBlank() && text.contains(it));
  }
}

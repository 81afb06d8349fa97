package org.softintel.report.linking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.softintel.report.linking.ValueMention.VehicleLook;
import org.softintel.report.search.ComparedValues;
import org.softintel.report.search.HeldValue;
import org.softintel.report.search.Likeness;

/**
 * Compares the values of one report with those of others, of which most are written alike: each two
 * ways to write them are compared once. For one thread.
 */
public final class ReportComparison {
  private final PersonMatcher.Several people;
  private final ComparedValues<ValueMention> mine = new ComparedValues<>();
  private final Optional<String> area;
  private final Map<List<Object>, Optional<Likeness>> likenesses = new HashMap<>();

  /**
   * {@code population}: of how many people either is one, at least; {@code area}: which one the
   * report is about.
   */
  public ReportComparison(
      PersonMatcher people, int population, List<ValueMention> mine, Optional<String> area) {
    this.people = people.several(population);
    this.area = area;
    mine.forEach(it -> this.mine.add(it.held(), it));
  }

  /** What another report, about {@code where}, holds that may be the same, of each pair once. */
  public List<MentionMatch> with(List<ValueMention> others, Optional<String> where) {
    var isApart = area.isPresent() && where.isPresent() && !area.equals(where);
    var found = new ArrayList<MentionMatch>();
    var names = new ArrayList<Map.Entry<ValueMention, ValueMention>>();
    for (var other : others) {
      for (var it : mine.near(other.held())) {
        if (it.kind() == ValueKind.NAME) {
          names.add(Map.entry(it, other));
        } else {
          value(it, other, isApart).ifPresent(found::add);
        }
      }
    }
    // Names last: what else the reports share speaks for them.
    var beside = found.stream().filter(it -> it.band().compareTo(MatchBand.LIKELY) <= 0).toList();
    names.forEach(it -> name(it.getKey(), it.getValue(), beside).ifPresent(found::add));
    return found;
  }

  private Optional<MentionMatch> value(ValueMention one, ValueMention other, boolean isApart) {
    if (one.held().field() != other.held().field() && one.kind() != other.kind()) {
      return Optional.empty();
    }
    return likeness(one.held(), other.held()).flatMap(it -> value(one, other, it, isApart));
  }

  private Optional<Likeness> likeness(HeldValue one, HeldValue other) {
    return likenesses.computeIfAbsent(
        List.of(one.field(), one.value(), other.field(), other.value()), it -> one.likeness(other));
  }

  private static Optional<MentionMatch> value(
      ValueMention one, ValueMention other, Likeness likeness, boolean isApart) {
    var why = new ArrayList<String>();
    why.add(sentence(likeness.why(), one, other));
    if (isApart && likeness.isAnywhere()) {
      // Each town has its Crown; a name of its own may be known in both areas.
      if (likeness.degree() == Likeness.Degree.PERHAPS) {
        return Optional.empty();
      }
      why.add(MentionMatch.AGAINST + "the reports are about different areas.");
      return Optional.of(new MentionMatch(one, other, MatchBand.POSSIBLE, why));
    }
    if (one.kind() == ValueKind.REGISTRATION && likeness.degree() == Likeness.Degree.PERHAPS) {
      var looks = looks(one.vehicle(), other.vehicle(), likeness.isPart());
      if (looks.isEmpty()) {
        return Optional.empty();
      }
      why.addAll(looks.get());
    }
    return Optional.of(new MentionMatch(one, other, band(likeness.degree()), why));
  }

  private static MatchBand band(Likeness.Degree degree) {
    return switch (degree) {
      case SAME -> MatchBand.SAME;
      case ALIKE -> MatchBand.LIKELY;
      case PERHAPS -> MatchBand.POSSIBLE;
    };
  }

  /** Empty if more speaks against one vehicle than for it, and for a part if nothing does. */
  private static Optional<List<String>> looks(VehicleLook one, VehicleLook other, boolean ofAPart) {
    var make = agree(one.make(), other.make());
    var colour = agree(one.colour(), other.colour());
    var why = new ArrayList<String>();
    make.filter(it -> it).ifPresent(it -> why.add("Make or model fits."));
    colour.filter(it -> it).ifPresent(it -> why.add("Colour fits."));
    var isOther = colour.filter(it -> !it).isPresent();
    if (make.filter(it -> !it).isPresent() || (why.isEmpty() && (ofAPart || isOther))) {
      return Optional.empty();
    }
    if (isOther) {
      why.add(MentionMatch.AGAINST + "different colours.");
    }
    return Optional.of(why);
  }

  /** Empty unless both are known. */
  private static Optional<Boolean> agree(Set<String> some, Set<String> others) {
    return some.isEmpty() || others.isEmpty()
        ? Optional.empty()
        : Optional.of(!Collections.disjoint(some, others));
  }

  /** A date of birth beside them is that of other people: their own are compared with them. */
  private Optional<MentionMatch> name(
      ValueMention one, ValueMention other, List<MentionMatch> beside) {
    var kinds = beside.stream().map(it -> it.mine().kind()).distinct().sorted().toList();
    var match =
        people.match(one.person(), other.person(), kinds.stream().anyMatch(ValueKind::isOfFew));
    if (match.band() == MatchBand.NONE) {
      return Optional.empty();
    }
    var band = match.isContradicted() ? MatchBand.POSSIBLE : match.band();
    if (one.person().isOneWord() && other.person().isOneWord()) {
      if (kinds.isEmpty() && !(one.held().isTelling() && other.held().isTelling())) {
        return Optional.empty();
      }
      band = band == MatchBand.SAME ? band : MatchBand.POSSIBLE;
    }
    var why =
        Stream.concat(
                match.why().stream(),
                kinds.stream()
                    .filter(it -> it != ValueKind.DATE_OF_BIRTH)
                    .limit(1)
                    .map(it -> "Both reports may contain the same " + it.inside() + "."))
            .toList();
    return Optional.of(new MentionMatch(one, other, band, why));
  }

  private static String sentence(String why, ValueMention one, ValueMention other) {
    var values = Stream.of(one, other).map(ValueMention::inWords).distinct().toList();
    return why + " (" + String.join(" / ", values) + ").";
  }
}

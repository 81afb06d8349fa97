package org.softintel.desk.linking;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.platform.page.PlainLetters;
import org.softintel.report.judgement.Entities;
import org.softintel.report.judgement.JudgedPair;
import org.softintel.report.judgement.WhySecond;
import org.softintel.report.question.RowGroup;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.store.OpenReport;
import org.softintel.report.store.ReportWords;

/**
 * Two rows side by side, with all that is known of them.
 *
 * @param why sentences for and against
 */
record TwoRows(Side one, Side other, JudgedPair pair, List<String> why) {

  /** One of the two, in its report. */
  record Side(OpenReport opened, ReportWords.Section row, JudgedPair.Side judged) {
    public ReportSummary report() {
      return opened.summary();
    }

    /** "Vehicle 1 of SI-…". */
    public String place() {
      return row.kind() + " of " + report().reference();
    }

    public String joined() {
      var others = judged.rows() - 1;
      return switch (others) {
        case 0 -> "Not joined to any other entry.";
        case 1 -> "Joined to 1 other entry.";
        default -> "Joined to " + others + " other entries.";
      };
    }

    @Override
    public String toString() {
      return "Side[" + report().reference() + "]";
    }
  }

  /** An answer to the same question that is another one. */
  record Difference(String noun, String one, String other) {
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    static List<Difference> between(ReportWords.Section one, ReportWords.Section other) {
      return one.lines().stream()
          .flatMap(mine -> other.lines().stream().flatMap(it -> between(mine, it).stream()))
          .toList();
    }

    private static Optional<Difference> between(ReportWords.Line mine, ReportWords.Line other) {
      return mine.question().name().equals(other.question().name())
              && !plain(mine.answer()).equals(plain(other.answer()))
          ? Optional.of(new Difference(mine.teamNoun(), mine.teamAnswer(), other.teamAnswer()))
          : Optional.empty();
    }

    private static String plain(String answer) {
      return GAPS.matcher(PlainLetters.of(answer)).replaceAll("");
    }

    @Override
    public String toString() {
      return "Difference[" + noun + "]";
    }
  }

  public List<Side> sides() {
    return List.of(one, other);
  }

  private List<RowGroup> groups() {
    return sides().stream().map(it -> it.row.group()).toList();
  }

  public String question() {
    return question(groups());
  }

  static String question(List<RowGroup> groups) {
    return "Are these the same " + oneOf(groups) + "?";
  }

  private static String oneOf(List<RowGroup> groups) {
    if (groups.contains(RowGroup.PEOPLE)) {
      return "person";
    }
    return groups.contains(RowGroup.CHILDREN) ? "child" : groups.get(0).singular();
  }

  /** What the question does not ask; empty if nobody is likely to mix it up. */
  public String notAsked() {
    return groups().contains(RowGroup.ACCOUNTS) ? "Not whether the same person uses both." : "";
  }

  public String whySecond() {
    return whySecond(pair.whySecond());
  }

  /** Empty if no second person is needed. */
  static String whySecond(Set<WhySecond> why) {
    var many = "more than " + Entities.MOST_MENTIONS + " entries";
    var mixed = "an entry for a child and one for a person of concern";
    if (!why.contains(WhySecond.CHILD_AND_PERSON)) {
      return why.isEmpty() ? "" : "It would bring together " + many + ".";
    }
    var all = why.contains(WhySecond.MANY) ? many + ", and " + mixed : mixed;
    return "It would bring together " + all + ". A child is always shown as a child.";
  }

  public String back() {
    return one.report().deskAddress() + "/elsewhere";
  }

  public List<Difference> differences() {
    return Difference.between(one.row, other.row);
  }

  /** Of both reports. */
  public String marking() {
    return sides().stream()
        .map(it -> it.report().handling())
        .distinct()
        .collect(Collectors.joining(" / "));
  }

  /** What contradicts what was judged, or what would. */
  public List<String> warnings() {
    var alone =
        sides().stream()
            .filter(it -> it.judged.contradicted())
            .map(
                it ->
                    ("Judgements about %s conflict. It is joined to no other entry until somebody"
                            + " takes one of them back.")
                        .formatted(it.place()));
    var would =
        Stream.of(
                "“Same” would conflict with an earlier “Not the same”. None of these entries would"
                    + " then be joined until somebody takes one of the judgements back.")
            .filter(it -> pair.judged().isEmpty() && !isAlone() && pair.wouldContradict());
    var parts =
        Stream.of(
                "Other judgements already join these two. “Not the same” would conflict with them"
                    + " and separate all the joined entries.")
            .filter(it -> pair.judged().isEmpty() && pair.joined());
    return Stream.of(alone, would, parts).flatMap(it -> it).toList();
  }

  private boolean isAlone() {
    return sides().stream().allMatch(it -> it.judged.contradicted());
  }

  @Override
  public String toString() {
    return "TwoRows[" + one + " " + other + "]";
  }
}

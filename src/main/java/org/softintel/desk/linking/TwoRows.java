package org.softintel.desk.linking;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.PlainLetters;
import org.softintel.report.judgement.Entities;
import org.softintel.report.judgement.JudgedPair;
import org.softintel.report.judgement.NewJudgement;
import org.softintel.report.judgement.WhySecond;
import org.softintel.report.linking.MatchBand;
import org.softintel.report.linking.MentionMatch;
import org.softintel.report.linking.ValueMention;
import org.softintel.report.question.RowGroup;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.store.OpenReport;
import org.softintel.report.store.ReportWords;

/**
 * Two rows side by side, with all that is known of them.
 *
 * @param shared what both may hold
 */
record TwoRows(Side one, Side other, JudgedPair pair, List<MentionMatch> shared) {

  /** Characters. */
  private static final int BRIEF = 700;

  /** One of the two, in its report. */
  record Side(OpenReport opened, ReportWords.Section row, JudgedPair.Side judged) {
    public ReportSummary report() {
      return opened.summary();
    }

    /** "Vehicle 1 of SI-…". */
    public String place() {
      return row.kind() + " of " + report().reference();
    }

    public String narrative() {
      return opened.report().narrative();
    }

    /** Whether what happened is short enough to stand beside the other. */
    public boolean isBriefly() {
      return narrative().length() <= BRIEF;
    }

    public String joined() {
      var others = judged.rows() - 1;
      return switch (others) {
        case 0 -> "No other entry";
        case 1 -> "1 other entry";
        default -> others + " other entries";
      };
    }

    @Override
    public String toString() {
      return "Side[" + report().reference() + "]";
    }
  }

  /** What is asked, and what either answers. */
  record Detail(String noun, Optional<ReportWords.Line> one, Optional<ReportWords.Line> other) {
    /** Letters and digits that say something, and a space on either side. */
    private static final int LEAST = 6;

    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** What either answers, in the order of the form; two kinds are asked some things alike. */
    static List<Detail> of(ReportWords.Section one, ReportWords.Section other) {
      var mine = byQuestion(one);
      var theirs = byQuestion(other);
      var asked = new LinkedHashMap<>(mine);
      theirs.forEach(asked::putIfAbsent);
      return asked.entrySet().stream()
          .map(
              it ->
                  new Detail(
                      it.getValue().teamNoun(),
                      Optional.ofNullable(mine.get(it.getKey())),
                      Optional.ofNullable(theirs.get(it.getKey()))))
          .toList();
    }

    private static Map<String, ReportWords.Line> byQuestion(ReportWords.Section row) {
      var lines = new LinkedHashMap<String, ReportWords.Line>();
      row.lines().forEach(it -> lines.putIfAbsent(it.question().name(), it));
      return lines;
    }

    /** Whether both answer, and not the same: another spelling, or more words, is no difference. */
    public boolean isDifferent() {
      return one.isPresent()
          && other.isPresent()
          && !isMore(one.get(), other.get())
          && !isMore(other.get(), one.get())
          && !plain(one.get().answer()).equals(plain(other.get().answer()));
    }

    /** "Cobweb Cars, plate 417" is more than "Cobweb Cars". */
    private static boolean isMore(ReportWords.Line more, ReportWords.Line less) {
      var words = words(less);
      return more.question().kind().isWritten()
          && words.length() >= LEAST
          && words(more).contains(words);
    }

    /** Whole words: "Anna" is not part of "Joanna". */
    private static String words(ReportWords.Line line) {
      return " " + GAPS.matcher(PlainLetters.of(line.answer())).replaceAll(" ").strip() + " ";
    }

    private static String plain(String words) {
      return GAPS.matcher(PlainLetters.of(words)).replaceAll("");
    }

    @Override
    public String toString() {
      return "Detail[" + noun + "]";
    }
  }

  /** Whether the two answers are others, and not two ways to write what both share. */
  public boolean differs(Detail detail) {
    return differs(detail, shared);
  }

  static boolean differs(Detail detail, List<MentionMatch> shared) {
    return detail.isDifferent() && shared.stream().noneMatch(it -> isShared(it, detail));
  }

  private static boolean isShared(MentionMatch match, Detail detail) {
    return match.band().compareTo(MatchBand.LIKELY) <= 0
        && holds(match.mine(), detail.one())
        && holds(match.other(), detail.other());
  }

  private static boolean holds(ValueMention value, Optional<ReportWords.Line> line) {
    return line.filter(it -> Detail.plain(value.inWords()).contains(Detail.plain(it.answer())))
        .isPresent();
  }

  /** Sentences for, then those against, which say so. */
  public List<String> why() {
    return why(shared);
  }

  static List<String> why(List<MentionMatch> shared) {
    return shared.stream()
        .flatMap(it -> it.why().stream())
        .distinct()
        .sorted(Comparator.comparing(it -> it.startsWith(MentionMatch.AGAINST)))
        .toList();
  }

  /**
   * The form with what clearly speaks for it as a reason, which an officer can change. They write
   * it themselves if anything speaks against it, or if a second officer must rely on it.
   */
  Form begun() {
    var clear = shared.stream().flatMap(it -> it.clearly().stream()).distinct().toList();
    var reason = String.join(" ", clear);
    return clear.isEmpty()
            || clear.size() < why().size()
            || pair.needsSecond()
            || reason.length() > NewJudgement.MOST_REASON
        ? Form.EMPTY
        : Form.of(Map.of("reason", reason, "proposed", reason));
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
    return groups().contains(RowGroup.ACCOUNTS)
        ? "It does not say that the same person uses both."
        : "";
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

  public List<Detail> details() {
    return Detail.of(one.row, other.row);
  }

  /** By what a side is told from the other where there is no room for both. */
  public String heading(Side side) {
    var isOneReport = one.report().reference().equals(other.report().reference());
    return isOneReport ? side.row.kind() : side.report().reference();
  }

  /** Whether either is joined to others. */
  public boolean isJoined() {
    return sides().stream().anyMatch(it -> it.judged.rows() > 1);
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

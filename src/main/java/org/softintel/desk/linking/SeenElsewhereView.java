package org.softintel.desk.linking;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Coded;
import org.softintel.report.grading.SourceEvaluation;
import org.softintel.report.judgement.JudgedReport;
import org.softintel.report.judgement.JudgedReport.JudgedRow;
import org.softintel.report.judgement.JudgedReport.ShownJudgement;
import org.softintel.report.judgement.NewJudgement.Place;
import org.softintel.report.judgement.RowMention;
import org.softintel.report.judgement.Verdict;
import org.softintel.report.linking.MentionMatch;
import org.softintel.report.linking.ValueMention;
import org.softintel.report.question.RowGroup;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.store.ReportMatches;
import org.softintel.report.store.SeenElsewhere;
import org.softintel.report.store.SeenElsewhere.Holder;
import org.softintel.report.store.SeenElsewhere.NewSince;
import org.softintel.report.store.SeenElsewhere.SharedValue;

/** What other reports say of the details of one, and what was judged about its rows. */
final class SeenElsewhereView {
  private static final Set<RowGroup> PEOPLE = Set.of(RowGroup.CHILDREN, RowGroup.PEOPLE);

  private final ReportSummary report;
  private final Optional<SeenElsewhere> seen;
  private final JudgedReport judged;
  private final Optional<String> saved;
  private final boolean decides;
  private final Set<UUID> opened;
  private final Actor me;
  private final List<ShownValue> values;
  private final List<JudgedAgain> again;

  /**
   * @param seen nothing while this process does not know all reports yet
   * @param ofOthers rows of two others of which it says something new
   * @param saved what was saved just now
   * @param decides whether {@code me} may decide the outcome of this report now
   * @param opened which of the others they have opened
   */
  SeenElsewhereView(
      ReportSummary report,
      Optional<SeenElsewhere> seen,
      JudgedReport judged,
      List<JudgedAgain> ofOthers,
      Optional<String> saved,
      boolean decides,
      Set<UUID> opened,
      Actor me) {
    this.report = report;
    this.seen = seen;
    this.judged = judged;
    this.saved = saved;
    this.decides = decides;
    this.opened = opened;
    this.me = me;
    this.values = shownValues();
    this.again =
        Stream.concat(
                seen.stream().flatMap(it -> it.since().stream()).flatMap(this::again),
                ofOthers.stream())
            .toList();
  }

  /** A value, and the reports that hold it. */
  record ShownValue(SharedValue value, List<ShownHolder> holders) {
    @Override
    public String toString() {
      return "ShownValue[" + value + "]";
    }
  }

  /** A report that holds a value. */
  record ShownHolder(Holder holder, RowsToJudge rows, MatchReasons why) {
    @Override
    public String toString() {
      return "ShownHolder[" + holder.report().reference() + "]";
    }
  }

  /**
   * A row of this report that is judged to be in others, or contradicted.
   *
   * @param address of all that is known of it
   */
  record Joined(
      String row, String address, List<String> others, boolean child, boolean contradicted) {}

  /** A judgement and the two rows that it is about. */
  record ShownLine(JudgedLine line, String rows) {}

  private static RowGroup group(ValueMention.Row row) {
    return Coded.of(RowGroup.class, row.group()).orElseThrow();
  }

  public ReportSummary report() {
    return report;
  }

  public Optional<SeenElsewhere> seen() {
    return seen;
  }

  public Optional<String> saved() {
    return saved;
  }

  public boolean decides() {
    return decides;
  }

  public Actor me() {
    return me;
  }

  /** Where an outcome is begun. */
  public String decideAddress() {
    return report.deskAddress() + "/elsewhere/decide";
  }

  public int most() {
    return ReportMatches.MOST_OPENED;
  }

  public boolean isDoubted(ReportSummary other) {
    return other.grade().filter(it -> it.source() == SourceEvaluation.NOT_RELIABLE).isPresent();
  }

  public List<SharingReport> worthALook() {
    return sharing(it -> !it.isWeak());
  }

  public List<SharingReport> weak() {
    return sharing(SharingReport::isWeak);
  }

  private List<SharingReport> sharing(Predicate<SharingReport> those) {
    return seen.stream()
        .flatMap(it -> it.reports().stream())
        .map(
            it ->
                SharingReport.of(
                    it,
                    decides && opened.contains(it.report().id()),
                    match -> rows(match, it.report())))
        .filter(those)
        .toList();
  }

  public List<ShownValue> values() {
    return values;
  }

  /** What several values of two reports have for reasons is said once. */
  private List<ShownValue> shownValues() {
    var said = new HashMap<String, Map<String, String>>();
    return seen.stream()
        .flatMap(it -> it.values().stream())
        .map(
            value ->
                new ShownValue(value, value.holders().stream().map(it -> shown(it, said)).toList()))
        .toList();
  }

  /** {@code said}: of each other report, which value has a reason first. */
  private ShownHolder shown(Holder holder, Map<String, Map<String, String>> said) {
    var other = holder.report();
    var why =
        MatchReasons.of(
            holder.match(), said.computeIfAbsent(other.reference(), it -> new HashMap<>()));
    return new ShownHolder(holder, rows(holder.match(), other), why);
  }

  private RowsToJudge rows(MentionMatch match, ReportSummary report) {
    var rows = RowMention.both(match);
    var line = rows.flatMap(this::judgementOf);
    if (rows.isEmpty() || !areComparable(rows.get())) {
      return new RowsToJudge(Optional.empty(), "", line, false);
    }
    var mine = match.mine().row().orElseThrow();
    var other = match.other().row().orElseThrow();
    var address =
        "%s/%s/same/%s/%s"
            .formatted(this.report.deskAddress(), code(mine), report.reference(), code(other));
    var words = words(mine) + " here, " + words(other) + " of " + report.reference();
    var follows = line.isEmpty() && areJoined(rows.get());
    return new RowsToJudge(
        Optional.of(address).filter(it -> line.isEmpty() && !follows), words, line, follows);
  }

  private boolean areJoined(Set<RowMention> rows) {
    return judged.rows().stream().anyMatch(it -> it.same().containsAll(rows));
  }

  private static RowCode code(ValueMention.Row row) {
    return new RowCode(group(row), row.number());
  }

  private static String words(ValueMention.Row row) {
    return group(row).nth(row.number(), Optional.empty());
  }

  /** As `Judgements` sees it: of one kind, or two people. */
  private static boolean areComparable(Set<RowMention> rows) {
    var groups = rows.stream().map(RowMention::group).collect(Collectors.toSet());
    return groups.size() == 1 || PEOPLE.containsAll(groups);
  }

  private Optional<JudgedLine> judgementOf(Set<RowMention> rows) {
    return judged.judgements().stream()
        .filter(it -> Set.of(it.judged().a(), it.judged().b()).equals(rows))
        .map(it -> JudgedLine.of(it, report.reference(), me))
        .findFirst();
  }

  public List<Joined> joined() {
    return judged.rows().stream()
        .filter(it -> it.mentions().size() > 1 || it.contradicted())
        .map(it -> new Joined(words(it), everywhere(it), others(it), it.child(), it.contradicted()))
        .toList();
  }

  private String everywhere(JudgedRow row) {
    var code = new RowCode(row.group(), row.number());
    return "%s/%s/everywhere".formatted(report.deskAddress(), code);
  }

  private static String words(JudgedRow row) {
    return row.group().nth(row.number(), Optional.empty());
  }

  private List<String> others(JudgedRow row) {
    return row.mentions().stream()
        .map(Place::reference)
        .filter(it -> !it.equals(report.reference()))
        .distinct()
        .toList();
  }

  public List<ShownLine> waiting() {
    return lines(ShownJudgement::waits).toList();
  }

  /** What was judged and not joined, and is shown again: a report that came later speaks for it. */
  public List<JudgedAgain> again() {
    return again;
  }

  private Stream<JudgedAgain> again(NewSince since) {
    return lines(it -> it.id().equals(since.judgement()))
        .map(it -> new JudgedAgain(it.line(), it.rows(), since.later()));
  }

  /** What stands at no match: somebody may have judged what shares no detail. */
  public List<ShownLine> otherLines() {
    var atMatches =
        Stream.concat(
                values.stream()
                    .flatMap(it -> it.holders().stream())
                    .flatMap(it -> it.rows().judged().stream()),
                again.stream().map(JudgedAgain::line))
            .map(it -> it.judgement().id())
            .collect(Collectors.toSet());
    return lines(it -> !it.waits() && it.verdict() != Verdict.NOT_SAME)
        .filter(it -> !atMatches.contains(it.line().judgement().id()))
        .toList();
  }

  public List<ShownLine> apart() {
    var shown = again.stream().map(it -> it.line().judgement().id()).toList();
    return lines(it -> it.verdict() == Verdict.NOT_SAME && !shown.contains(it.id())).toList();
  }

  private Stream<ShownLine> lines(Predicate<ShownJudgement> those) {
    var names = judged.rows().stream().collect(toMap(JudgedRow::id, SeenElsewhereView::words));
    return judged.judgements().stream()
        .filter(those)
        .map(it -> JudgedLine.of(it, report.reference(), me))
        .map(it -> new ShownLine(it, rows(it, names)));
  }

  /** The other report is not opened for its number there. */
  private String rows(JudgedLine line, Map<String, String> names) {
    var mine = names.getOrDefault(line.mine().row(), "");
    var theirs = line.theirs();
    return theirs.reference().equals(report.reference())
        ? mine + " and " + names.getOrDefault(theirs.row(), "") + " of this report"
        : mine + " here, and " + line.theirKind().one() + " of " + theirs.reference();
  }

  @Override
  public String toString() {
    return "SeenElsewhereView[" + report.reference() + "]";
  }
}

package org.softintel.report.store;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.platform.page.Coded;
import org.softintel.report.quality.TextQuality;
import org.softintel.report.question.AgeBand;
import org.softintel.report.question.ChildQuestions;
import org.softintel.report.question.ExploitationKind;
import org.softintel.report.question.Provenance;
import org.softintel.report.question.Question;
import org.softintel.report.question.Questionnaire;
import org.softintel.report.question.RowGroup;
import org.softintel.report.status.Danger;

/** A report in clear text: it has no table, and lives only for one request or one mail. */
public record Report(AnsweredQuestions facts, Map<RowGroup, List<ReportRow>> rows) {
  static final Predicate<String> IS_DAY =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}").asMatchPredicate();

  public Report {
    rows = Map.copyOf(rows);
  }

  public String narrative() {
    return facts.of(Questionnaire.NARRATIVE).orElseThrow();
  }

  /** The first way in which the reporter knows, in the order in which they are offered. */
  public Provenance provenance() {
    return codes(Questionnaire.PROVENANCE)
        .flatMap(it -> Coded.of(Provenance.class, it).stream())
        .findFirst()
        .orElseThrow();
  }

  /** Codes of the kinds that are known, in one order. */
  public Set<String> exploitation() {
    var codes = codes(Questionnaire.EXPLOITATION).toList();
    return Stream.of(ExploitationKind.values())
        .map(ExploitationKind::code)
        .filter(codes::contains)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Codes of the signs that were noticed. */
  public List<String> signs() {
    return codes(Questionnaire.SIGNS).toList();
  }

  private Stream<String> codes(Question question) {
    return facts.of(question).stream().flatMap(String::lines);
  }

  public Optional<String> area() {
    return facts.of(Questionnaire.AREA);
  }

  /** Whether social care works with a child in it; empty if the reporter does not know. */
  Optional<Boolean> knownToSocialCare() {
    var said =
        rows(RowGroup.CHILDREN).stream()
            .map(it -> it.facts().of(ChildQuestions.OPEN_TO_SOCIAL_CARE).orElse(""))
            .toList();
    if (said.contains("yes")) {
      return Optional.of(true);
    }
    return Optional.of(false).filter(it -> Set.of("no").equals(Set.copyOf(said)));
  }

  /** The age band of the youngest child, by its date of birth where that is known. */
  Optional<AgeBand> youngest(LocalDate today) {
    return rows(RowGroup.CHILDREN).stream()
        .map(ReportRow::facts)
        .flatMap(
            it ->
                it
                    .of("dateOfBirth")
                    .filter(IS_DAY)
                    .map(born -> AgeBand.of(LocalDate.parse(born), today))
                    .or(() -> it.of("ageBand").flatMap(AgeBand::of))
                    .stream())
        .min(Comparator.naturalOrder());
  }

  /** Whether the reporter is worried that a child is missing. */
  boolean isOfMissing() {
    return rows(RowGroup.CHILDREN).stream()
        .flatMap(it -> it.facts().of("concerns").stream())
        .flatMap(String::lines)
        .anyMatch("missing"::equals);
  }

  public List<ReportRow> rows(RowGroup group) {
    return rows.getOrDefault(group, List.of());
  }

  /** How many rows each group has: "children 2 vehicles 1". */
  String counts() {
    return Stream.of(RowGroup.values())
        .filter(it -> it.isLinked() && !rows(it).isEmpty())
        .map(it -> it.code() + " " + rows(it).size())
        .collect(Collectors.joining(" "));
  }

  /**
   * How strongly its reporter says that anybody is in danger, or any answer sounds like it; 0 if
   * neither does.
   */
  int danger() {
    return facts.of(Questionnaire.HURT_SOON).filter("yes"::equals).isPresent()
        ? Danger.STRONGEST
        : texts().mapToInt(TextQuality::danger).max().orElse(0);
  }

  /** Every answer, as it was written or as its code. */
  Stream<String> texts() {
    return Stream.concat(
            Stream.of(facts), rows.values().stream().flatMap(List::stream).map(ReportRow::facts))
        .flatMap(it -> it.values().values().stream());
  }

  @Override
  public String toString() {
    return "Report[<redacted>]";
  }
}

package org.softintel.desk.actions;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.softintel.platform.page.Option;
import org.softintel.report.grading.Answers;
import org.softintel.report.grading.Handling;
import org.softintel.report.grading.Information;
import org.softintel.report.grading.Proposal;
import org.softintel.report.grading.Source;
import org.softintel.report.store.Report;
import org.softintel.report.store.ReportWords;

/** What helps to grade: what the codes mean, what the reporter answered, what that suggests. */
@TemplateData
record GradeView(Proposal proposal, List<ReportWords.Line> provenance) {
  /** The pages on which a reporter says how they know and what may be done with it. */
  private static final Set<String> SHEETS =
      Set.of(
          "how-you-know",
          "first-hand",
          "who-else-knows",
          "when-you-learnt",
          "risk-to-source",
          "naming",
          "how-sure",
          "conditions");

  static GradeView of(Report report, ReportWords words) {
    return new GradeView(
        Proposal.of(answers(report)),
        words.main().stream().filter(it -> SHEETS.contains(it.sheet())).toList());
  }

  private static Answers answers(Report report) {
    var facts = report.facts();
    return new Answers(
        report.provenance(),
        facts.of("firstHand"),
        facts.of("sourceRisk-level"),
        facts.of("naming"),
        facts.of("handlingConditions").isPresent());
  }

  public List<Option> sources() {
    return Stream.of(Source.values())
        .map(it -> new Option(it.code(), it.code() + " – " + it.words(), it.meaning()))
        .toList();
  }

  public List<Option> informations() {
    return Stream.of(Information.values())
        .map(it -> new Option(it.code(), it.code() + " – " + it.words(), it.meaning()))
        .toList();
  }

  public List<Option> handlings() {
    return Stream.of(Handling.values())
        .map(it -> new Option(it.code(), it.code() + " – " + it.words(), it.meaning()))
        .toList();
  }

  @Override
  public String toString() {
    return "GradeView[]";
  }
}

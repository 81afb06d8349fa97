package org.softintel.desk.actions;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.softintel.platform.page.Option;
import org.softintel.report.grading.GradeProposal;
import org.softintel.report.grading.HandlingCode;
import org.softintel.report.grading.InformationAssessment;
import org.softintel.report.grading.ProvenanceAnswers;
import org.softintel.report.grading.SourceEvaluation;
import org.softintel.report.store.Report;
import org.softintel.report.store.ReportWords;

/** Helps to grade: what the codes mean, what the reporter answered, and what that suggests. */
@TemplateData
record GradeView(GradeProposal proposal, List<ReportWords.Line> provenance) {
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
        GradeProposal.of(answers(report)),
        words.main().stream().filter(it -> SHEETS.contains(it.sheet())).toList());
  }

  private static ProvenanceAnswers answers(Report report) {
    var facts = report.facts();
    return new ProvenanceAnswers(
        report.provenance(),
        facts.of("firstHand"),
        facts.of("sourceRisk-level"),
        facts.of("naming"),
        facts.of("handlingConditions").isPresent());
  }

  public List<Option> sources() {
    return Stream.of(SourceEvaluation.values())
        .map(it -> option(it.code(), it.words(), it.meaning()))
        .toList();
  }

  public List<Option> informations() {
    return Stream.of(InformationAssessment.values())
        .map(it -> option(it.code(), it.words(), it.meaning()))
        .toList();
  }

  public List<Option> handlings() {
    return Stream.of(HandlingCode.values())
        .map(it -> option(it.code(), it.words(), it.meaning()))
        .toList();
  }

  private static Option option(String code, String words, String meaning) {
    return new Option(code, code + " – " + words, meaning);
  }

  @Override
  public String toString() {
    return "GradeView[]";
  }
}

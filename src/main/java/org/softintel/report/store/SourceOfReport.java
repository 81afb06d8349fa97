package org.softintel.report.store;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.softintel.platform.identity.Agency;
import org.softintel.platform.page.PlainLetters;
import org.softintel.report.grading.InformationAssessment;
import org.softintel.report.linking.Organisation;
import org.softintel.report.linking.ReportSource;
import org.softintel.report.linking.ReportSource.Knowing;
import org.softintel.report.question.Provenance;
import org.softintel.report.question.Questionnaire;
import org.softintel.report.status.Outcome;
import org.softintel.report.status.ReportSummary;

/** Says of a report where it comes from, to count independent sources. */
@Singleton
class SourceOfReport {
  private final Agencies agencies;

  /** By their codes: the source of very many reports is kept, and few agencies send them. */
  private final Map<String, Optional<Organisation>> ofAgencies = new ConcurrentHashMap<>();

  SourceOfReport(Agencies agencies) {
    this.agencies = agencies;
  }

  ReportSource of(ReportSummary summary, ReportStore.SentBy sent) {
    return of(sent).counting(counts(summary));
  }

  /** As long as nobody judged it. */
  ReportSource of(ReportStore.SentBy sent) {
    var report = sent.clear().report();
    return new ReportSource(
            teller(sent),
            sent.account().isEmpty() ? sent.reporter().agency() : sent.agency(),
            knowing(ways(report)),
            report.facts().of(Questionnaire.DATE).map(LocalDate::parse),
            Mentions.children(sent.clear()),
            true)
        .through(
            agency(sent),
            report.facts().of(Questionnaire.TOLD_BY).flatMap(SourceOfReport::organisation));
  }

  /**
   * As far as columns tell: not who told what the team typed in, nor the day, nor the children.
   * What is not known counts as the same, so these are no more sources at least than those of
   * opened reports.
   */
  static ReportSource unopened(ReportSummary summary, ReportStore.Sender sender) {
    return new ReportSource(
        Optional.of(sender.account()).filter(it -> !it.isEmpty()),
        sender.account().isEmpty() ? "" : summary.arrival().agency(),
        knowing(Set.of(sender.provenance().code())),
        Optional.empty(),
        List.of(),
        counts(summary));
  }

  private static Optional<Organisation> organisation(String name) {
    return Organisation.of(name, PlacesInReport::masked);
  }

  /** What the team calls it or, of what the team typed in, what it was told. */
  private Optional<Organisation> agency(ReportStore.SentBy sent) {
    if (sent.account().isEmpty()) {
      return organisation(sent.reporter().agency());
    }
    return sent.agency().equals(Agency.NONE.code())
        ? Optional.empty()
        : ofAgencies.computeIfAbsent(sent.agency(), it -> organisation(agencies.nameOf(it)));
  }

  /** The account or, of what the team typed in, whoever told it. */
  private static Optional<String> teller(ReportStore.SentBy sent) {
    if (!sent.account().isEmpty()) {
      return Optional.of(sent.account());
    }
    var name = PlainLetters.of(sent.reporter().name()).strip();
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of("told by " + name + ", " + sent.reporter().agency());
  }

  private static Set<String> ways(Report report) {
    return report.facts().of(Questionnaire.PROVENANCE).stream()
        .flatMap(String::lines)
        .collect(Collectors.toSet());
  }

  private static Knowing knowing(Set<String> codes) {
    if (codes.contains(Provenance.SAW_OR_HEARD.code())) {
      return Knowing.SAW;
    }
    if (codes.contains(Provenance.CHILD_TOLD_ME.code())) {
      return Knowing.CHILD;
    }
    return codes.contains(Provenance.RECORD_OR_DEVICE.code())
        ? Knowing.RECORD
        : Knowing.SECOND_HAND;
  }

  /** Neither a duplicate, nor suspected to be false. */
  private static boolean counts(ReportSummary summary) {
    var isDuplicate = summary.status().outcome().filter(Outcome.DUPLICATE::equals).isPresent();
    var isFalse =
        summary
            .grade()
            .filter(it -> it.information() == InformationAssessment.SUSPECTED_FALSE)
            .isPresent();
    return !isDuplicate && !isFalse;
  }
}

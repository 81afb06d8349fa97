package org.softintel.report.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.softintel.report.casework.QuestionView;
import org.softintel.report.status.CaseEntry;
import org.softintel.report.status.CaseEntryKind;
import org.softintel.report.status.CaseRecord;
import org.softintel.report.status.ReportSummary;

/**
 * What a reporter may follow of their report: no content, only additions, questions and updates.
 */
public record FollowedReport(
    ReportSummary summary,
    List<Instant> additions,
    List<QuestionView> questions,
    List<Message> told,
    Optional<String> feedback) {

  /** An update that the team sent. */
  public record Message(Instant at, String text) {
    private static Message of(CaseEntry entry) {
      return new Message(entry.written(), entry.text().orElse(""));
    }

    @Override
    public String toString() {
      return "Message[" + at + "]";
    }
  }

  static FollowedReport of(CaseRecord work, List<Instant> additions, List<QuestionView> questions) {
    var told =
        work.entries().stream()
            .filter(it -> it.kind() == CaseEntryKind.TOLD)
            .map(Message::of)
            .toList();
    return new FollowedReport(work.summary(), additions, questions, told, work.feedback());
  }

  public String title() {
    return "Report " + summary.reference();
  }

  public String address() {
    return "/my-reports/" + summary.reference();
  }

  public List<QuestionView> waiting() {
    return questions.stream().filter(QuestionView::isWaiting).toList();
  }

  public Optional<QuestionView> question(UUID id) {
    return questions.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  public boolean nothingTold() {
    return told.isEmpty() && feedback.isEmpty();
  }

  @Override
  public String toString() {
    return "FollowedReport[" + summary.reference() + "]";
  }
}

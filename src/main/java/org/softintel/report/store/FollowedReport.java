package org.softintel.report.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.softintel.report.casework.QuestionView;
import org.softintel.report.status.CaseEntry;
import org.softintel.report.status.CaseEntryKind;
import org.softintel.report.status.CaseRecord;
import org.softintel.report.status.ReportSummary;

/**
 * What a reporter may follow of their report: no content, only additions, questions and updates.
 *
 * @param label what they call it; may be empty
 * @param begun additions that wait to be sent
 * @param told what the team told them, oldest first
 * @param isCopyOpen whether they can read what they sent; if not, nothing that was told before
 */
public record FollowedReport(
    ReportSummary summary,
    String label,
    List<Instant> additions,
    List<Begun> begun,
    List<QuestionView> questions,
    List<Message> told,
    boolean isCopyOpen) {
  private static final String UPDATE = "The team sent a message";

  /** What the team or the reporter told the other. */
  public record Message(Instant at, String title, String text) {
    private static Message of(CaseEntry entry) {
      return new Message(entry.written(), UPDATE, entry.text().orElse(""));
    }

    @Override
    public String toString() {
      return "Message[" + at + "]";
    }
  }

  /** An addition that was written and not sent. */
  public record Begun(UUID id, Instant saved) {}

  static FollowedReport of(
      CaseRecord work,
      String label,
      List<Instant> additions,
      List<Begun> begun,
      List<QuestionView> questions) {
    var updates =
        work.entries().stream().filter(it -> it.kind() == CaseEntryKind.TOLD).map(Message::of);
    var end =
        work.feedbackAt().stream()
            .map(it -> new Message(it, UPDATE, work.feedback().orElseThrow()));
    var closed = work.copyClosed();
    var told =
        Stream.concat(updates, end)
            .filter(it -> closed.filter(at -> !it.at().isAfter(at)).isEmpty())
            .sorted(Comparator.comparing(Message::at))
            .toList();
    return new FollowedReport(
        work.summary(), label, additions, begun, questions, told, closed.isEmpty());
  }

  /** Everything, with what the reporter added in the clear. */
  List<Message> conversation(List<Addition> added) {
    var theirs =
        added.stream()
            .map(
                it ->
                    new Message(
                        it.added(),
                        it.question().isPresent() ? "You answered" : "You added",
                        it.text()));
    var asked =
        questions.stream()
            .map(
                it ->
                    new Message(
                        it.at(),
                        it.withdrawn() ? "The team asked, and withdrew it" : "The team asked",
                        it.text()));
    return Stream.of(theirs, asked, told.stream())
        .flatMap(it -> it)
        .sorted(Comparator.comparing(Message::at))
        .toList();
  }

  public String title() {
    return "Report " + summary.reference();
  }

  public String address() {
    return "/my-reports/" + summary.reference();
  }

  public String questionAddress(UUID question) {
    return address() + "/questions/" + question;
  }

  public List<QuestionView> waiting() {
    return questions.stream().filter(QuestionView::isWaiting).toList();
  }

  public Optional<QuestionView> question(UUID id) {
    return questions.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  public boolean nothingTold() {
    return told.isEmpty();
  }

  @Override
  public String toString() {
    return "FollowedReport[" + summary.reference() + "]";
  }
}

package org.softintel.desk.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.softintel.desk.escalation.LeadsMail.Late;
import org.softintel.platform.page.LondonTime;
import org.softintel.report.deadline.DeadlineKind;
import org.softintel.report.status.Priority;

/** What a mail to the leads says once it is opened; never a word of a report. */
@ApplicationScoped
class LeadsMailText {
  private final EscalationConfig config;

  LeadsMailText(EscalationConfig config) {
    this.config = config;
  }

  String danger(List<Late> late) {
    return """
    Words in what was sent may mean that a child is in danger now. A program noticed them; it
    can be wrong. Open it and decide.
    """
        + lines(late, it -> "")
        + foot();
  }

  String overdue(List<Late> late) {
    return "Nobody did in time what the team promised itself.\n"
        + lines(
            late,
            it ->
                DeadlineKind.valueOf(it.clock()).words()
                    + ": due at "
                    + LondonTime.local(it.due())
                    + "\n")
        + foot();
  }

  /** {@code counts}: how many reports nobody has opened, and how many are overdue. */
  String digest(String counts) {
    var both = counts.split(" ", 2);
    return "Reports that nobody has opened: "
        + both[0]
        + "\nReports that are overdue: "
        + both[1]
        + "\n\n"
        + config.baseUrl().resolve("/triage?who=anybody&state=new")
        + "\n\nThis mail comes on working days, and not when every report has been opened.\n"
        + foot();
  }

  private String lines(List<Late> late, Function<Late, String> due) {
    return late.stream()
        .map(
            it ->
                "\nReport "
                    + it.reference()
                    + "\n"
                    + due.apply(it)
                    + "Priority: "
                    + Priority.ranked(it.priority()).words()
                    + "\nWith: "
                    + it.with().orElse("Nobody yet")
                    + "\n"
                    + config.baseUrl().resolve("/triage/" + it.reference())
                    + "\n")
        .collect(Collectors.joining());
  }

  private String foot() {
    return "\nNobody reads replies to this mail. Ring " + config.phone() + ".\n";
  }
}

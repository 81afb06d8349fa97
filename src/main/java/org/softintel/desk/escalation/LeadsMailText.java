package org.softintel.desk.escalation;

import jakarta.enterprise.context.ApplicationScoped;
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

  String of(LeadsMail letter) {
    return switch (letter.kind()) {
          case DANGER ->
              """
              Words in what was sent may mean that a child is in danger now. A program noticed them; it
              can be wrong. Open it and decide.
              """
                  + lines(letter);
          case OVERDUE -> "Nobody did in time what the team promised itself.\n" + lines(letter);
          case DIGEST -> digest(letter);
        }
        + "\nNobody reads replies to this mail. Ring "
        + config.phone()
        + ".\n";
  }

  private String lines(LeadsMail letter) {
    return letter.late().stream().map(it -> line(letter, it)).collect(Collectors.joining());
  }

  private String line(LeadsMail letter, Late late) {
    var due =
        letter.kind() == LeadsMail.Kind.DANGER
            ? ""
            : DeadlineKind.valueOf(late.clock()).words()
                + ": due at "
                + LondonTime.local(late.due())
                + "\n";
    return "\nReport "
        + late.reference()
        + "\n"
        + due
        + "Priority: "
        + Priority.ranked(late.priority()).words()
        + "\nWith: "
        + late.with().orElse("Nobody yet")
        + "\n"
        + config.baseUrl().resolve("/triage/" + late.reference())
        + "\n";
  }

  private String digest(LeadsMail letter) {
    return "Reports that nobody has opened: "
        + letter.unopened()
        + "\nReports that are overdue: "
        + letter.overdue()
        + "\n\n"
        + config.baseUrl().resolve("/triage?who=anybody&state=new")
        + "\n\nThis mail comes on working days, and not when every report has been opened.\n";
  }
}

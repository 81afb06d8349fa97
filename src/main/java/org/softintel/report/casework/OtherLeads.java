package org.softintel.report.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.Role;
import org.softintel.report.access.Readership;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.team.Colleague;
import org.softintel.report.team.Colleagues;
import org.softintel.report.team.TeamMember;

/** Says which leads can do what an officer cannot. */
@ApplicationScoped
@Transactional
public class OtherLeads {
  private static final int MOST_NAMES = 5;

  private final Colleagues colleagues;
  private final Readership readership;

  OtherLeads(Colleagues colleagues, Readership readership) {
    this.colleagues = colleagues;
    this.readership = readership;
  }

  /** "Lena Example or Lou Example can approve it.": leads who may read the report. */
  public String who(ReportSummary report, String what, Actor me) {
    var readers = report.restricted() ? readership.named(report.id()) : Set.<String>of();
    var names =
        colleagues.leads().stream()
            .filter(it -> !it.account().equals(me.subject()))
            .filter(it -> !report.isPending() || !isProposer(report, it.account()))
            .filter(it -> !report.restricted() || readers.contains(it.account()))
            .map(Colleague::name)
            .limit(MOST_NAMES)
            .toList();
    return names.isEmpty()
        ? "No other lead who can read this report has used the desk yet: ask for one to sign in."
        : String.join(" or ", names) + " can " + what + ".";
  }

  /**
   * Who proposed the outcome of a report that waits for a second officer, and who can approve it.
   */
  public String whoApproves(ReportSummary report, Actor me) {
    var what = "approve it or return it";
    if (isProposer(report, me.subject())) {
      return "You proposed this outcome, and nobody can approve their own proposal."
          + " You can withdraw it. "
          + who(report, what, me);
    }
    var proposer = report.status().decider().flatMap(colleagues::member).map(TeamMember::name);
    return proposer.orElse("A team member")
        + " proposed this outcome. "
        + (me.is(Role.LEAD) ? "You can " + what + "." : who(report, what, me));
  }

  private static boolean isProposer(ReportSummary report, String account) {
    return report.status().decider().equals(Optional.of(account));
  }
}

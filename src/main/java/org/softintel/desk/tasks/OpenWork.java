package org.softintel.desk.tasks;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.team.TeamMember;

/** The open work of a team member, without any text. */
@TemplateData
record OpenWork(TeamMember member, List<ReportSummary> reports, List<TaskLine> tasks) {
  public boolean isEmpty() {
    return reports.isEmpty() && tasks.isEmpty();
  }
}

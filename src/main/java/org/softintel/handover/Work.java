package org.softintel.handover;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.softintel.assignment.Chore;
import org.softintel.dossier.ReportSummary;
import org.softintel.team.Member;

/** What somebody has to do, without a word that anybody wrote. */
@TemplateData
public record Work(Member member, List<ReportSummary> reports, List<Chore> tasks) {
  public boolean isEmpty() {
    return reports.isEmpty() && tasks.isEmpty();
  }
}

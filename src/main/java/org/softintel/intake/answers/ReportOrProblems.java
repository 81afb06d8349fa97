package org.softintel.intake.answers;

import java.util.List;
import java.util.Optional;
import org.softintel.platform.page.Problem;
import org.softintel.report.store.Report;

/** What answers turned out to be: either a report or problems, never both and never neither. */
public record ReportOrProblems(Optional<Report> report, List<Problem> problems) {}

package org.softintel.form;

import java.util.List;
import java.util.Optional;
import org.softintel.report.Report;
import org.softintel.web.Problem;

/** What answers turned out to be: either a report or problems, never both and never neither. */
public record Reading(Optional<Report> report, List<Problem> problems) {}

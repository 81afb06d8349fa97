package org.softintel.desk.view;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.softintel.desk.disclosure.DisclosureLine;
import org.softintel.desk.logs.IntelligenceLogVersion;

/** What was made of a report for others to read, and what of it was passed on. */
@TemplateData
record Shelf(List<IntelligenceLogVersion> logs, List<DisclosureLine> passedOn) {}

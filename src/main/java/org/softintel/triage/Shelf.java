package org.softintel.triage;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.softintel.intelligence.LogEdition;

/** What was made of a report for others to read. */
@TemplateData
record Shelf(List<LogEdition> logs) {}

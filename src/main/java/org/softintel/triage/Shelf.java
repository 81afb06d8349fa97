package org.softintel.triage;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.softintel.disclosure.PassedOn;
import org.softintel.intelligence.LogEdition;

/** What was made of a report for others to read, and what of it was passed on. */
@TemplateData
record Shelf(List<LogEdition> logs, List<PassedOn> passedOn) {}

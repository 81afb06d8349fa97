package org.softintel.desk.view;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.softintel.desk.disclosure.PassedOn;
import org.softintel.desk.logs.LogEdition;

/** What was made of a report for others to read, and what of it was passed on. */
@TemplateData
record Shelf(List<LogEdition> logs, List<PassedOn> passedOn) {}

package org.softintel.desk.inbox;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.softintel.platform.page.Problem;

/**
 * What the form for several reports holds besides them.
 *
 * @param after the last report of the page before, empty on the first
 * @param did what was done to several a moment ago, empty for nothing
 */
@TemplateData
record BulkSelection(String after, String did, List<Problem> problems) {}

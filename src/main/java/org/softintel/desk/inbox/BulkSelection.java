package org.softintel.desk.inbox;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;
import org.softintel.platform.page.Problem;

/**
 * What the form for several reports holds besides the reports.
 *
 * @param after the {@link InboxCursor} of the page before, empty on the first page
 * @param did what was done to several reports a moment ago, empty for nothing
 */
@TemplateData
record BulkSelection(Optional<String> after, String did, List<Problem> problems) {}

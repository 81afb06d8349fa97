package org.softintel.desk.inbox;

import io.quarkus.qute.TemplateData;

/** A report to which something could not be done, and why. */
@TemplateData
record BulkFailure(String reference, String why) {}

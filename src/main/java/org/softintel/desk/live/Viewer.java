package org.softintel.desk.live;

import io.quarkus.qute.TemplateData;
import java.time.Instant;

/** A colleague who has the same report open. */
@TemplateData
record Viewer(String name, Instant since) {}

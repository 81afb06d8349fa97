package org.softintel.desk.tasks;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One page of open tasks; {@code next} leads to the page after it. */
@TemplateData
record TaskList(List<TaskLine> shown, Optional<UUID> next) {}

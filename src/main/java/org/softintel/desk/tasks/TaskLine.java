package org.softintel.desk.tasks;

import io.quarkus.qute.TemplateData;
import java.util.UUID;

/** What a list may show of a task: nothing that anybody wrote. */
@TemplateData
public record TaskLine(
    UUID id,
    String reference,
    String assigneeName,
    String givenByName,
    String due,
    boolean overdue,
    TaskProgress progress) {}

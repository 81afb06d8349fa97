package org.softintel.desk.tasks;

import io.quarkus.qute.TemplateData;
import java.util.UUID;

/** A task in a list, without its text. */
@TemplateData
public record TaskLine(
    UUID id,
    String reference,
    String assigneeName,
    String givenByName,
    String due,
    boolean overdue,
    TaskProgress progress) {}

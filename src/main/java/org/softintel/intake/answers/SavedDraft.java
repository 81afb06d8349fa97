package org.softintel.intake.answers;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.UUID;

/** What a list shows of a draft, without its content. */
@TemplateData
public record SavedDraft(UUID id, Instant saved, Instant expires, int version) {}

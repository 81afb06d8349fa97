package org.softintel.guidance.pages;

import io.quarkus.qute.TemplateData;

/** Something that a search can find by its words, which begin with the title. */
@TemplateData
public record SearchableItem(
    String kind, String href, String title, String summary, String words) {}

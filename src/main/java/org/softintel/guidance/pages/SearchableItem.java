package org.softintel.guidance.pages;

import io.quarkus.qute.TemplateData;

/**
 * Something that a search can find.
 *
 * @param words what it is about, title and all
 */
@TemplateData
public record SearchableItem(
    String kind, String href, String title, String summary, String words) {}

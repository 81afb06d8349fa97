package org.softintel.guidance.pages;

import io.quarkus.qute.TemplateData;
import java.util.List;

/** Some pages under one heading, as the list of all guidance shows them. */
@TemplateData
public record GuideSection(String heading, List<Line> lines) {
  @TemplateData
  public record Line(String href, String title, String summary) {}
}

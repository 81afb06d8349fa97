package org.softintel.guidance.pages;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import java.time.LocalDate;

/**
 * One page of guidance.
 *
 * @param readers whom its words must be plain enough for
 * @param html made from the file by {@link Markdown}, which lets no markup through
 * @param text the same without markup, to be searched
 */
@TemplateData
public record Guide(
    String name,
    String title,
    String summary,
    String readers,
    String owner,
    LocalDate reviewed,
    LocalDate next,
    String html,
    String text) {
  private static final String YOUNG = "young people";

  public String href() {
    return "/guidance/" + name;
  }

  public boolean isForYoungPeople() {
    return readers.equals(YOUNG);
  }

  public RawString body() {
    return new RawString(html);
  }

  public boolean isOverdue(LocalDate today) {
    return next.isBefore(today);
  }
}

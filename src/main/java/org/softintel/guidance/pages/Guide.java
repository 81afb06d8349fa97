package org.softintel.guidance.pages;

import io.quarkus.qute.RawString;
import java.time.LocalDate;

/** One page of guidance: {@link Markdown} makes its html, and its text for the search. */
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
  public String href() {
    return "/guidance/" + name;
  }

  public boolean isForYoungPeople() {
    return readers.equals("young people");
  }

  public RawString body() {
    return new RawString(html);
  }

  public boolean isOverdue(LocalDate today) {
    return next.isBefore(today);
  }
}

package org.softintel.guidance.management;

import java.time.LocalDate;
import org.softintel.guidance.helplines.Helpline;
import org.softintel.guidance.pages.Guide;
import org.softintel.platform.page.LondonTime;

/** Something that is looked at again from time to time, and whether it is time. */
public record ContentReview(
    String title, String href, String owner, String last, String next, boolean overdue) {
  static ContentReview of(Guide guide, LocalDate today) {
    return new ContentReview(
        guide.title(),
        guide.href(),
        guide.owner(),
        LondonTime.words(guide.reviewed()),
        LondonTime.words(guide.next()),
        guide.isOverdue(today));
  }

  static ContentReview of(Helpline entry, LocalDate today) {
    return new ContentReview(
        entry.details().name(),
        "/manage/help/" + entry.id(),
        "Manager",
        entry.checked(),
        entry.due().map(LondonTime::words).orElse("Now"),
        entry.isOverdue(today));
  }
}

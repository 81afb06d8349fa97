package org.softintel.guidance.management;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import org.softintel.guidance.helplines.Helpline;
import org.softintel.guidance.pages.Guide;

/** Something that is looked at again from time to time, and whether it is time. */
@TemplateData
public record ContentReview(
    String title, String href, String owner, String last, String next, boolean overdue) {
  static ContentReview of(Guide guide, LocalDate today) {
    return new ContentReview(
        guide.title(),
        guide.href(),
        guide.owner(),
        guide.reviewedInWords(),
        guide.nextInWords(),
        guide.isOverdue(today));
  }

  static ContentReview of(Helpline entry, LocalDate today) {
    return new ContentReview(
        entry.details().name(),
        "/manage/help/" + entry.id(),
        "Manager",
        entry.checked(),
        entry.nextCheck(),
        entry.isOverdue(today));
  }
}

package org.softintel.guidance.management;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import org.softintel.guidance.helplines.Helpline;
import org.softintel.guidance.pages.Guide;

/** Something that is looked at again from time to time, and whether it is time. */
@TemplateData
public record Review(
    String title, String href, String owner, String last, String next, boolean overdue) {
  static Review of(Guide guide, LocalDate today) {
    return new Review(
        guide.title(),
        guide.href(),
        guide.owner(),
        guide.reviewedInWords(),
        guide.nextInWords(),
        guide.isOverdue(today));
  }

  static Review of(Helpline entry, LocalDate today) {
    return new Review(
        entry.name(),
        "/manage/help/" + entry.id(),
        "Manager",
        entry.checked(),
        entry.nextCheck(),
        entry.isOverdue(today));
  }
}

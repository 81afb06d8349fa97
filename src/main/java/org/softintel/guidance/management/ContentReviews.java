package org.softintel.guidance.management;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.softintel.guidance.helplines.Helplines;
import org.softintel.guidance.pages.Guides;

/** What is due for review, and what is not yet. */
@TemplateData
public record ContentReviews(List<ContentReview> overdue, List<ContentReview> later) {
  static ContentReviews of(Guides guides, Helplines helplines, LocalDate today) {
    var all =
        Stream.concat(
                guides.all().stream().map(it -> ContentReview.of(it, today)),
                helplines.all().stream().map(it -> ContentReview.of(it, today)))
            .toList();
    return new ContentReviews(
        all.stream().filter(ContentReview::overdue).toList(),
        all.stream().filter(it -> !it.overdue()).toList());
  }
}

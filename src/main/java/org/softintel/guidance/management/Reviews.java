package org.softintel.guidance.management;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.softintel.guidance.helplines.Helplines;
import org.softintel.guidance.pages.Guides;

/** What is due for review, and what is not yet. */
@TemplateData
public record Reviews(List<Review> overdue, List<Review> later) {
  static Reviews of(Guides guides, Helplines helplines, LocalDate today) {
    var all =
        Stream.concat(
                guides.all().stream().map(it -> Review.of(it, today)),
                helplines.all().stream().map(it -> Review.of(it, today)))
            .toList();
    return new Reviews(
        all.stream().filter(Review::overdue).toList(),
        all.stream().filter(it -> !it.overdue()).toList());
  }
}

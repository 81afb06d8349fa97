package org.softintel.guidance.management;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.softintel.guidance.helplines.Helplines;
import org.softintel.guidance.pages.Guides;
import org.softintel.guidance.training.Trainings;
import org.softintel.platform.identity.Role;
import org.softintel.platform.monitoring.CertificateDays;

/** Where a manager begins: what can be changed, and what is due. */
@Path("/manage")
@RolesAllowed(Role.MANAGER)
@Produces(MediaType.TEXT_HTML)
class ManagementPages {
  private final Guides guides;
  private final Helplines helplines;
  private final Trainings trainings;
  private final CertificateDays certificates;

  ManagementPages(
      Guides guides, Helplines helplines, Trainings trainings, CertificateDays certificates) {
    this.guides = guides;
    this.helplines = helplines;
    this.trainings = trainings;
    this.certificates = certificates;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance home(
        int trainings,
        int helplines,
        int unchecked,
        int overdue,
        List<CertificateDays.Ending> ending);

    static native TemplateInstance reviews(List<ContentReview> overdue, List<ContentReview> later);
  }

  @GET
  public TemplateInstance home() {
    var entries = helplines.all();
    var unchecked = entries.stream().filter(it -> it.isOverdue(trainings.today())).count();
    var overdue = all().stream().filter(ContentReview::overdue).count();
    return Templates.home(
        trainings.open().size(),
        entries.size(),
        (int) unchecked,
        (int) overdue,
        certificates.ending());
  }

  @GET
  @Path("reviews")
  public TemplateInstance reviews() {
    var reviews = all();
    return Templates.reviews(
        reviews.stream().filter(ContentReview::overdue).toList(),
        reviews.stream().filter(it -> !it.overdue()).toList());
  }

  private List<ContentReview> all() {
    var today = trainings.today();
    return Stream.concat(
            guides.all().stream().map(it -> ContentReview.of(it, today)),
            helplines.all().stream().map(it -> ContentReview.of(it, today)))
        .toList();
  }
}

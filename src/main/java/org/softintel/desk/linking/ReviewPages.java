package org.softintel.desk.linking;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.LondonTime;
import org.softintel.report.entity.EntityNote;
import org.softintel.report.entity.EntityNotes;
import org.softintel.report.peergroup.PeerGroupViews;

/** What somebody looks at again, and when. */
@Path(ReviewPages.ADDRESS)
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
@Limited(LimitKind.SEARCH)
class ReviewPages {
  static final String ADDRESS = "/triage/reviews";

  private final CurrentActor actor;
  private final EntityNotes notes;
  private final PeerGroupViews groups;
  private final InstantSource clock;

  ReviewPages(CurrentActor actor, EntityNotes notes, PeerGroupViews groups, InstantSource clock) {
    this.actor = actor;
    this.notes = notes;
    this.groups = groups;
    this.clock = clock;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance reviews(ReviewsView view);
  }

  /** What is to be reviewed, and whether its day has come. */
  record ReviewsView(
      List<EntityNotes.Reviewed> reviews, List<PeerGroupViews.Line> groups, LocalDate today) {
    public boolean isDue(EntityNotes.Reviewed review) {
      return !review.day().isAfter(today);
    }

    public String address(EntityNote note, String reference) {
      var row = new RowCode(note.about().group(), note.number());
      return CameFrom.to("/triage/%s/%s/everywhere".formatted(reference, row), ADDRESS);
    }

    public String about(EntityNote note) {
      return note.about().group().nth(note.number(), Optional.empty());
    }

    @Override
    public String toString() {
      return "ReviewsView[" + reviews.size() + "]";
    }
  }

  @GET
  public TemplateInstance reviews() {
    var me = actor.get();
    return Templates.reviews(
        new ReviewsView(notes.reviews(me), groups.list(me), LondonTime.today(clock)));
  }
}

package org.softintel.desk.linking;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.Coded;
import org.softintel.report.entity.WaitingPairs;
import org.softintel.report.store.MutedAlerts;
import org.softintel.report.store.NewLinks;

/**
 * Reports that came lately and share details with others, or hold something of the watch list; and
 * judgements that wait for a second officer.
 */
@Path(NewLinkPages.ADDRESS)
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
@Limited(LimitKind.SEARCH)
class NewLinkPages {
  static final String ADDRESS = "/triage/links";

  private final CurrentActor actor;
  private final NewLinks links;
  private final MutedAlerts muted;
  private final WaitingPairs waiting;

  NewLinkPages(CurrentActor actor, NewLinks links, MutedAlerts muted, WaitingPairs waiting) {
    this.actor = actor;
    this.links = links;
    this.muted = muted;
    this.waiting = waiting;
  }

  /** What was done a moment ago. */
  enum Done implements Coded {
    PUT_OFF("We have hidden this alert until the day that you chose."),
    SHOWN_AGAIN("The alert is shown again.");

    private final String words;

    Done(String words) {
      this.words = words;
    }

    Response shown() {
      return Response.seeOther(URI.create(ADDRESS + "?done=" + code())).build();
    }
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance links(
        NewLinks.Shown shown, List<ShownPair> waiting, int days, Optional<String> done);
  }

  @GET
  public TemplateInstance links(@QueryParam("done") @Nullable String done) {
    var words = Optional.ofNullable(done).flatMap(it -> Coded.of(Done.class, it));
    var me = actor.get();
    var undecided = ShownPair.of(waiting.page(me), me);
    return Templates.links(links.page(me), undecided, links.days(), words.map(it -> it.words));
  }

  @POST
  @Path("muted/{muted}/again")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response showAgain(UUID muted) {
    this.muted.showAgain(muted, actor.get());
    return Done.SHOWN_AGAIN.shown();
  }
}

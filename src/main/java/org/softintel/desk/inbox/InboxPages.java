package org.softintel.desk.inbox;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.softintel.desk.preferences.SavedView;
import org.softintel.desk.preferences.SavedViews;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.page.Coded;

/** The list of reports, filtered and sorted as its address asks. */
@Path("/triage")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
class InboxPages {
  private static final Predicate<String> NUMBER = Pattern.compile("[1-9]\\d?").asMatchPredicate();

  private final CurrentActor actor;
  private final InboxViews views;
  private final SavedViews savedViews;

  InboxPages(CurrentActor actor, InboxViews views, SavedViews savedViews) {
    this.actor = actor;
    this.views = views;
    this.savedViews = savedViews;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance list(InboxView view);
  }

  /** In one transaction with what is read for it: a round trip costs as much as a small query. */
  @GET
  @Transactional
  public TemplateInstance list(@Context UriInfo at) {
    var query = at.getQueryParameters();
    var saved = savedViews.of(actor.get());
    if (query.isEmpty()) {
      saved.stream().filter(SavedView::standard).findFirst().ifPresent(InboxPages::goTo);
    }
    var selection = new InboxView.Selection(InboxCursor.of(query), did(query), List.of());
    return Templates.list(views.of(InboxFilter.of(query), selection, actor.get(), saved));
  }

  /** Nothing was written yet that this would undo. */
  private static void goTo(SavedView standard) {
    throw new RedirectionException(Response.seeOther(URI.create(standard.address())).build());
  }

  private static String did(MultivaluedMap<String, String> query) {
    var reports = Optional.ofNullable(query.getFirst("reports")).filter(NUMBER);
    return Optional.ofNullable(query.getFirst("did"))
        .flatMap(it -> Coded.of(BulkAction.class, it))
        .flatMap(act -> reports.map(it -> act.words(Integer.parseInt(it))))
        .orElse("");
  }
}

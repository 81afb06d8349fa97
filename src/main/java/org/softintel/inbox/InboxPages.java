package org.softintel.inbox;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.softintel.delivery.Outbox;
import org.softintel.desk.SavedView;
import org.softintel.identity.CurrentActor;
import org.softintel.identity.Role;

/** The inbox: what is new and whose it is, by whatever its address asks for. */
@Path("/triage")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
class InboxPages {
  private static final int MOST_TROUBLED = 20;

  private final CurrentActor actor;
  private final Inbox inbox;
  private final Lines lines;
  private final Choices choices;
  private final Outbox outbox;

  InboxPages(CurrentActor actor, Inbox inbox, Lines lines, Choices choices, Outbox outbox) {
    this.actor = actor;
    this.inbox = inbox;
    this.lines = lines;
    this.choices = choices;
    this.outbox = outbox;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance list(InboxView view);
  }

  @GET
  public TemplateInstance list(@Context UriInfo at) {
    var query = at.getQueryParameters();
    var filter = Filter.of(query);
    var after = Optional.ofNullable(query.getFirst("after"));
    if (query.isEmpty()) {
      choices.standard(actor.get()).ifPresent(InboxPages::goTo);
    }
    var listing = inbox.page(filter, after, actor.get());
    return Templates.list(
        new InboxView(
            filter,
            listing.countedWords(),
            lines.of(listing),
            next(filter, listing),
            choices.of(filter, actor.get()),
            outbox.troubled(Long.MAX_VALUE, MOST_TROUBLED),
            listing.made(),
            listing.overdueWords(),
            choices.saved(actor.get())));
  }

  private static void goTo(SavedView standard) {
    throw new RedirectionException(Response.seeOther(URI.create(standard.address())).build());
  }

  private static Optional<String> next(Filter filter, Listing listing) {
    var page = listing.page();
    return page.size() < Inbox.PAGE_SIZE
        ? Optional.empty()
        : Optional.of(filter.address(page.get(page.size() - 1).reference));
  }
}

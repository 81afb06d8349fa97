package org.softintel.desk.preferences;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;

/** Saves, renames and deletes the views of each person. */
@Path("/triage/views")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
class SavedViewPages {
  private static final String ALL = "/triage/views";

  private final CurrentActor actor;
  private final SavedViews views;

  SavedViewPages(CurrentActor actor, SavedViews views) {
    this.actor = actor;
    this.views = views;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance views(List<SavedView> views);

    static native TemplateInstance view(SavedViewEditor view);
  }

  /**
   * The form of one view.
   *
   * @param query the codes of a new view; empty for a saved one
   */
  record SavedViewEditor(String address, String query, Form form) {
    public String title() {
      return !query.isEmpty() ? "Save this view" : "Change a saved view";
    }
  }

  @GET
  public TemplateInstance views() {
    return Templates.views(views.of(actor.get()));
  }

  @GET
  @Path("/new")
  public TemplateInstance begin(@Context UriInfo at) {
    var query = Optional.ofNullable(at.getRequestUri().getRawQuery()).orElse("");
    return Templates.view(new SavedViewEditor(ALL + "/new", codes(query), Form.EMPTY));
  }

  @POST
  @Path("/new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(MultivaluedMap<String, String> sent) {
    var fields = new FormFields(Form.sent(sent));
    var query = codes(fields.value("query"));
    var view = read(fields, UUID.randomUUID(), query, views.of(actor.get()));
    if (view.isEmpty()) {
      return wrong(new SavedViewEditor(ALL + "/new", query, fields.judged()));
    }
    views.save(view.get(), actor.get());
    return Response.seeOther(URI.create(view.get().address())).build();
  }

  @GET
  @Path("/{view}")
  public TemplateInstance change(String view) {
    var known = views.known(view, actor.get());
    var values = Map.of("name", known.name(), "standard", known.standard() ? "yes" : "");
    return Templates.view(new SavedViewEditor(known.page(), "", Form.of(values)));
  }

  @POST
  @Path("/{view}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(String view, MultivaluedMap<String, String> sent) {
    var known = views.known(view, actor.get());
    var others = views.of(actor.get()).stream().filter(it -> !it.id().equals(known.id())).toList();
    var fields = new FormFields(Form.sent(sent));
    var changed = read(fields, known.id(), known.query(), others);
    if (changed.isEmpty()) {
      return wrong(new SavedViewEditor(known.page(), "", fields.judged()));
    }
    views.save(changed.get(), actor.get());
    return Response.seeOther(URI.create(ALL)).build();
  }

  @POST
  @Path("/{view}/delete")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response delete(String view) {
    views.delete(views.known(view, actor.get()).id(), actor.get());
    return Response.seeOther(URI.create(ALL)).build();
  }

  /** Empty when {@code fields} hold a problem; {@code others} are their other views. */
  private static Optional<SavedView> read(
      FormFields fields, UUID id, String query, List<SavedView> others) {
    var name = fields.value("name");
    if (name.contains("\n")) {
      fields.problem("name", "The name must be one line");
    }
    fields.text("name", "The name", "Enter a name for this view", SavedView.MOST_CHARS);
    if (others.stream().anyMatch(it -> it.name().equalsIgnoreCase(name))) {
      fields.problem("name", "You already have a view with this name");
    }
    if (others.size() >= SavedViews.MOST) {
      fields.problem("name", "You can save " + SavedViews.MOST + " views. Delete one first");
    }
    var isStandard = fields.all("standard").contains("yes");
    return fields.ok() ? Optional.of(new SavedView(id, name, query, isStandard)) : Optional.empty();
  }

  private static Response wrong(SavedViewEditor form) {
    return Response.status(400).entity(Templates.view(form)).build();
  }

  /** The whole list is a view too. */
  private static String codes(String query) {
    var codes = query.isEmpty() ? "sort=urgent" : query;
    if (!SavedView.isQuery(codes)) {
      throw new BadRequestException();
    }
    return codes;
  }
}

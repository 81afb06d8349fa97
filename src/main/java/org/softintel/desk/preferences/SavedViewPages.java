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

/** Saved views: one's own, to save, rename, open the desk with, and delete. */
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
    private Templates() {}

    static native TemplateInstance views(List<SavedView> views);

    static native TemplateInstance view(SavedViewEditor view);
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
  public Response save(MultivaluedMap<String, String> fields) {
    var naming = new SavedViewForm(Form.sent(fields));
    var query = codes(naming.form().value("query"));
    var problems = naming.problems(views.of(actor.get()));
    if (!problems.isEmpty()) {
      return wrong(new SavedViewEditor(ALL + "/new", query, naming.form().with(problems)));
    }
    var view = naming.view(UUID.randomUUID(), query);
    views.save(view, actor.get());
    return Response.seeOther(URI.create(view.address())).build();
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
  public Response change(String view, MultivaluedMap<String, String> fields) {
    var known = views.known(view, actor.get());
    var naming = new SavedViewForm(Form.sent(fields));
    var others = views.of(actor.get()).stream().filter(it -> !it.id().equals(known.id())).toList();
    var problems = naming.problems(others);
    if (!problems.isEmpty()) {
      return wrong(new SavedViewEditor(known.page(), "", naming.form().with(problems)));
    }
    views.save(naming.view(known.id(), known.query()), actor.get());
    return Response.seeOther(URI.create(ALL)).build();
  }

  @POST
  @Path("/{view}/delete")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response delete(String view) {
    views.delete(views.known(view, actor.get()).id(), actor.get());
    return Response.seeOther(URI.create(ALL)).build();
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

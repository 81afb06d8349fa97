package org.softintel.form;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.softintel.identity.CurrentActor;
import org.softintel.identity.Role;
import org.softintel.question.Group;
import org.softintel.web.Form;

/** Advice after a question was answered: read, then kept or acted on with one press. */
@Path("/reports/{draft}/advice/{sheet}")
@RolesAllowed(Role.REPORTER)
@Produces(MediaType.TEXT_HTML)
class AdvicePages {
  private final CurrentActor actor;
  private final Drafts drafts;
  private final Advisor advisor;
  private final RowKeys keys;

  AdvicePages(CurrentActor actor, Drafts drafts, Advisor advisor, RowKeys keys) {
    this.actor = actor;
    this.drafts = drafts;
    this.advisor = advisor;
    this.keys = keys;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance advice(AdviceView view);
  }

  /** What is advised, and where its buttons lead. */
  @TemplateData
  record AdviceView(String address, String change, List<Passage> passages) {
    public boolean hasWords() {
      return passages.stream().anyMatch(it -> !it.places().isEmpty());
    }
  }

  @GET
  public Response advice(UUID draft, @PathParam("sheet") String path) {
    var sheet = Steps.named(path);
    var answers = drafts.open(draft, actor.get());
    var passages = advisor.about(draft, sheet, answers);
    if (passages.isEmpty()) {
      return see(draft, Steps.next(sheet, answers));
    }
    var view =
        new AdviceView(
            Addresses.page(draft, "advice/" + path), Addresses.page(draft, path), passages);
    return Response.ok(Templates.advice(view)).build();
  }

  @POST
  @Path("/keep")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response keep(UUID draft, @PathParam("sheet") String path) {
    var sheet = Steps.named(path);
    var change =
        drafts.change(draft, actor.get(), it -> advisor.keep(it, advisor.about(draft, sheet, it)));
    return see(draft, Steps.next(sheet, change.answers()));
  }

  /** Adds what stands in the text as a row of its own. */
  @POST
  @Path("/add/{group}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(
      UUID draft,
      @PathParam("sheet") String path,
      @PathParam("group") String code,
      MultivaluedMap<String, String> fields) {
    var sheet = Steps.named(path);
    var group = Group.of(code).orElseThrow(NotFoundException::new);
    drafts.change(draft, actor.get(), it -> added(it, group, Form.sent(fields)));
    return see(draft, "advice/" + sheet.path());
  }

  private Answers added(Answers answers, Group group, Form form) {
    var own = new LinkedHashMap<String, String>();
    form.values()
        .forEach(
            (name, value) -> {
              if (group.sheets().stream().anyMatch(it -> it.owns(name))) {
                own.put(name, value);
              }
            });
    // A second press of the same button adds no second row.
    var known = answers.rows(group).stream().anyMatch(it -> holds(answers.row(group, it), own));
    return known || answers.rows(group).size() >= Group.MOST_ROWS
        ? answers
        : answers.withRow(group, keys.next(), new Answers(own));
  }

  private static boolean holds(Answers row, Map<String, String> own) {
    return row.typed().entrySet().containsAll(own.entrySet());
  }

  private static Response see(UUID draft, String page) {
    return Response.seeOther(URI.create(Addresses.page(draft, page))).build();
  }
}

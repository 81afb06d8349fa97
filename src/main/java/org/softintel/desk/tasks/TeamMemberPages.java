package org.softintel.desk.tasks;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.FreshSecondFactor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.Option;
import org.softintel.report.team.Colleagues;
import org.softintel.report.team.TeamMember;

/** Shows who works at the desk and who has left, and hands over their work. */
@Path("/people")
@RolesAllowed({Role.LEAD, Role.MANAGER})
@Produces(MediaType.TEXT_HTML)
class TeamMemberPages {
  private final CurrentActor actor;
  private final Handovers handovers;
  private final Colleagues colleagues;

  TeamMemberPages(CurrentActor actor, Handovers handovers, Colleagues colleagues) {
    this.actor = actor;
    this.handovers = handovers;
    this.colleagues = colleagues;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance list(List<TeamMember> people);

    static native TemplateInstance person(Handovers.OpenWork work, List<Option> people, Form form);
  }

  @GET
  public TemplateInstance list() {
    return Templates.list(handovers.people(actor.get()));
  }

  @GET
  @Path("/{account}")
  public TemplateInstance person(String account) {
    var work = handovers.work(account, actor.get());
    return Templates.person(work, HandoverForm.people(colleagues), HandoverForm.begun(work));
  }

  @POST
  @Path("/{account}/left")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @FreshSecondFactor
  public Response left(String account) {
    handovers.left(account, actor.get());
    return see(account);
  }

  @POST
  @Path("/{account}/back")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @FreshSecondFactor
  public Response back(String account) {
    handovers.back(account, actor.get());
    return see(account);
  }

  @POST
  @Path("/{account}/hand-over")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @FreshSecondFactor
  public Response handOver(String account, MultivaluedMap<String, String> sent) {
    var fields = new FormFields(Form.sent(sent));
    var handover = HandoverForm.read(fields, colleagues);
    if (handover.isEmpty()) {
      var work = handovers.work(account, actor.get());
      var page = Templates.person(work, HandoverForm.people(colleagues), fields.judged());
      return Response.status(400).entity(page).build();
    }
    handovers.handOver(account, handover.get(), actor.get());
    return see(account);
  }

  private static Response see(String account) {
    return Response.seeOther(URI.create("/people/" + account)).build();
  }
}

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
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.FreshSecondFactor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.Option;
import org.softintel.report.access.ReaderRestraints;
import org.softintel.report.team.Colleagues;

/** Shows who works at the desk and who has left, and hands over their work. */
@Path("/people")
@RolesAllowed({Role.LEAD, Role.MANAGER})
@Produces(MediaType.TEXT_HTML)
class TeamMemberPages {
  private final CurrentActor actor;
  private final Handovers handovers;
  private final Colleagues colleagues;
  private final ReaderRestraints restraints;

  TeamMemberPages(
      CurrentActor actor, Handovers handovers, Colleagues colleagues, ReaderRestraints restraints) {
    this.actor = actor;
    this.handovers = handovers;
    this.colleagues = colleagues;
    this.restraints = restraints;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance list(Handovers.Team team, Actor me);

    static native TemplateInstance person(
        Handovers.OpenWork work, List<Option> people, Form form, Actor me);
  }

  @GET
  public TemplateInstance list() {
    return Templates.list(handovers.people(actor.get()), actor.get());
  }

  @GET
  @Path("/{account}")
  public TemplateInstance person(String account) {
    var work = handovers.work(account, actor.get());
    return person(work, HandoverForm.begun(work));
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
  @Path("/{account}/stays")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @FreshSecondFactor
  public Response stays(String account) {
    handovers.stays(account, actor.get());
    return see(account);
  }

  /** Lets them open reports again. */
  @POST
  @Path("/{account}/release")
  @RolesAllowed(Role.LEAD)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @FreshSecondFactor
  public Response release(String account) {
    restraints.release(account, actor.get());
    return Response.seeOther(URI.create("/people")).build();
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
      return Response.status(400).entity(person(work, fields.judged())).build();
    }
    handovers.handOver(account, handover.get(), actor.get());
    return see(account);
  }

  private TemplateInstance person(Handovers.OpenWork work, Form form) {
    return Templates.person(work, HandoverForm.people(colleagues), form, actor.get());
  }

  private static Response see(String account) {
    return Response.seeOther(URI.create("/people/" + account)).build();
  }
}

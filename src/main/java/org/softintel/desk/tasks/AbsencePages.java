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
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.page.DayField;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.LondonTime;
import org.softintel.platform.page.Option;
import org.softintel.report.team.Colleagues;

/** Cover for an absence: officers set it for themselves, leads for anybody. */
@Path("/triage/cover")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
class AbsencePages {
  private final CurrentActor actor;
  private final Absences absences;
  private final Colleagues colleagues;
  private final InstantSource clock;

  AbsencePages(CurrentActor actor, Absences absences, Colleagues colleagues, InstantSource clock) {
    this.actor = actor;
    this.absences = absences;
    this.colleagues = colleagues;
    this.clock = clock;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance cover(List<Absence> absences, List<Option> people, Form form);
  }

  @GET
  public TemplateInstance cover() {
    return page(Form.of(Map.of("away", actor.get().subject())));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response say(MultivaluedMap<String, String> sent) {
    var fields = new FormFields(Form.sent(sent));
    var away = fields.chosen("away", colleagues::known, "Select who will be away");
    var today = LondonTime.today(clock);
    var from = new DayField(fields, "from", "The first day away").readUpcoming(today);
    var until = new DayField(fields, "until", "The last day away").readUpcoming(today);
    if (from.isPresent() && until.filter(it -> it.isBefore(from.get())).isPresent()) {
      fields.problem("until", "The last day away must be the same as or after the first day away");
    }
    var cover = fields.chosen("cover", colleagues::known, "Select who will cover");
    if (cover.isPresent() && cover.equals(away)) {
      fields.problem("cover", "Select a different person to cover");
    }
    if (!fields.ok()) {
      return Response.status(400).entity(page(fields.judged())).build();
    }
    absences.say(
        away.orElseThrow(),
        cover.orElseThrow(),
        from.orElseThrow(),
        until.orElseThrow(),
        actor.get());
    return Response.seeOther(URI.create("/triage/cover")).build();
  }

  @POST
  @Path("/{absence}/end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response end(UUID absence) {
    absences.end(absence, actor.get());
    return Response.seeOther(URI.create("/triage/cover")).build();
  }

  private TemplateInstance page(Form form) {
    var people = colleagues.options(new Option("", "Select a colleague"));
    return Templates.cover(absences.current(actor.get()), people, form);
  }
}

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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
  private static final int MOST_MONTHS = 12;

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
    var from = day(fields, "from", "The first day");
    var until = day(fields, "until", "The last day");
    if (from.isPresent() && until.filter(it -> it.isBefore(from.get())).isPresent()) {
      fields.problem("until", "The last day must be the same as or after the first day");
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

  private Optional<LocalDate> day(FormFields fields, String name, String noun) {
    var field = new DayField(fields, name, noun);
    var today = LondonTime.today(clock);
    var day = field.read();
    if (day.filter(it -> it.isBefore(today)).isPresent()) {
      return field.fault("be today or in the future", "");
    }
    return day.filter(it -> it.isAfter(today.plusMonths(MOST_MONTHS))).isPresent()
        ? field.fault("be within a year", "")
        : day;
  }

  private TemplateInstance page(Form form) {
    var people = colleagues.all().stream().map(it -> new Option(it.account(), it.name()));
    var options = Stream.concat(Stream.of(new Option("", "Select a colleague")), people).toList();
    return Templates.cover(absences.current(actor.get()), options, form);
  }
}

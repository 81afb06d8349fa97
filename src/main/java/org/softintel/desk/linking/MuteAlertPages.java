package org.softintel.desk.linking;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.Optional;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.LondonTime;
import org.softintel.platform.page.Refusal;
import org.softintel.report.store.MutedAlerts;

/** Puts one alert off: it comes back on a day, or when something is added to it. */
@Path(NewLinkPages.ADDRESS + "/{reference}/{alert}")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
@Limited(LimitKind.SEARCH)
class MuteAlertPages {
  private final CurrentActor actor;
  private final MutedAlerts alerts;
  private final InstantSource clock;

  MuteAlertPages(CurrentActor actor, MutedAlerts alerts, InstantSource clock) {
    this.actor = actor;
    this.alerts = alerts;
    this.clock = clock;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance mute(MuteView view);
  }

  /**
   * The page with its form.
   *
   * @param refused why what was sent was not kept
   */
  record MuteView(MutedAlerts.Alert alert, int number, Form form, Optional<Refusal> refused) {
    public String address() {
      return NewLinkPages.ADDRESS + "/" + alert.report().reference() + "/" + number;
    }

    @Override
    public String toString() {
      return "MuteView[" + alert.report().reference() + "]";
    }
  }

  @GET
  public TemplateInstance mute(String reference, String alert) {
    return Templates.mute(view(reference, number(alert), Form.EMPTY));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(String reference, String alert, MultivaluedMap<String, String> sent) {
    var number = number(alert);
    var fields = new FormFields(Form.sent(sent));
    var typed = new WatchFields(fields, LondonTime.today(clock));
    var reason = typed.reason();
    var back = typed.dayBack();
    if (!fields.ok()) {
      return answer(400, view(reference, number, fields.judged()));
    }
    try {
      var mark = fields.value("mark");
      alerts.mute(reference, number, mark, reason, back.orElseThrow(), actor.get());
      return NewLinkPages.Done.PUT_OFF.shown();
    } catch (Refusal e) {
      return alerts
          .find(reference, number, actor.get())
          .map(it -> new MuteView(it, number, fields.judged(), Optional.of(e)))
          .map(it -> answer(e.status(), it))
          .orElseThrow(() -> e);
    }
  }

  /** No alert has another number: whoever types one is told that there is none. */
  private static int number(String typed) {
    return typed.matches("[0-9]{1,2}") ? Integer.parseInt(typed) : 0;
  }

  private MuteView view(String reference, int number, Form form) {
    var alert = alerts.find(reference, number, actor.get()).orElseThrow(NotFoundException::new);
    return new MuteView(alert, number, form, Optional.empty());
  }

  private static Response answer(int status, MuteView view) {
    return Response.status(status).entity(Templates.mute(view)).build();
  }
}

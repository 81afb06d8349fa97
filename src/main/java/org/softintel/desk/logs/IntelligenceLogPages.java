package org.softintel.desk.logs;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.softintel.audit.trail.Act;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.report.status.Action;

/** Sanitised logs to read and to print; each opening is recorded. */
@Path("/triage/{reference}/logs")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
@Limited(LimitKind.OPENING)
class IntelligenceLogPages {
  private final CurrentActor actor;
  private final IntelligenceLogs logs;

  IntelligenceLogPages(CurrentActor actor, IntelligenceLogs logs) {
    this.actor = actor;
    this.logs = logs;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance log(IntelligenceLogView view);

    static native TemplateInstance print(IntelligenceLogView view);
  }

  /** A log as it is read or printed, and what this officer may do with it now. */
  record IntelligenceLogView(IntelligenceLog log, Actor me) {
    public String title() {
      return "Sanitised log " + log.reference();
    }

    public String back() {
      return log.report().deskAddress();
    }

    public String address() {
      return back() + "/logs/" + log.reference();
    }

    /** For the print of this page. */
    public String reader() {
      return me.name();
    }

    public boolean mayCorrect() {
      return log.isLatest() && log.report().may(Action.WRITE_LOG, me);
    }

    public boolean mayPassOn() {
      return log.isLatest() && log.report().may(Action.PASS_ON, me);
    }

    @Override
    public String toString() {
      return "IntelligenceLogView[" + log.reference() + "]";
    }
  }

  @GET
  @Path("/{log}")
  public TemplateInstance log(
      String reference, String log, @QueryParam("version") @DefaultValue("") String version) {
    return Templates.log(view(reference, log, number(version), Act.LOG_OPENED));
  }

  @GET
  @Path("/{log}/print")
  public TemplateInstance print(
      String reference, String log, @QueryParam("version") @DefaultValue("") String version) {
    return Templates.print(view(reference, log, number(version), Act.LOG_PRINTED));
  }

  private IntelligenceLogView view(String reference, String log, int number, Act act) {
    var me = actor.get();
    return new IntelligenceLogView(logs.open(reference, log, number, act, me), me);
  }

  /** Empty is the last one. */
  private static int number(String typed) {
    if (typed.isEmpty()) {
      return 0;
    }
    if (!typed.matches("[1-9]\\d{0,8}")) {
      throw new NotFoundException();
    }
    return Integer.parseInt(typed);
  }
}

package org.softintel.desk.linking;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
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
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.DayField;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.LondonTime;
import org.softintel.platform.page.Refusal;
import org.softintel.report.entity.EntityNote;
import org.softintel.report.entity.EntityNotes;
import org.softintel.report.status.Action;
import org.softintel.report.store.Reports;

/** What an officer notes of a child, person or thing, and when somebody looks at it again. */
@Path("/triage/{reference}/{row}/notes")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
@Limited(LimitKind.OPENING)
class NotePages {
  private final CurrentActor actor;
  private final Reports reports;
  private final EntityNotes notes;
  private final InstantSource clock;

  NotePages(CurrentActor actor, Reports reports, EntityNotes notes, InstantSource clock) {
    this.actor = actor;
    this.reports = reports;
    this.notes = notes;
    this.clock = clock;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance note(NoteView view);
  }

  /**
   * The page with its form.
   *
   * @param from the list that led there
   * @param refused why what was sent was not kept
   */
  record NoteView(
      String reference, RowCode row, CameFrom from, Form form, Optional<Refusal> refused) {
    public String about() {
      return row.group().nth(row.number(), Optional.empty()) + " of " + reference;
    }

    public String back() {
      return from.to("/triage/" + reference + "/" + row + "/everywhere");
    }

    public String address() {
      return "/triage/" + reference + "/" + row + "/notes";
    }

    @Override
    public String toString() {
      return "NoteView[" + reference + "]";
    }
  }

  @GET
  public TemplateInstance note(String reference, String row, @Context UriInfo at) {
    var code = RowCode.of(row);
    notes.require(reference, code.group(), code.number(), actor.get());
    reports.openFor(Action.JUDGE, reference, actor.get());
    var day = LondonTime.today(clock).plusWeeks(EntityNote.USUAL_WEEKS);
    var from = CameFrom.of(at.getQueryParameters());
    var form = Form.of(DayField.values("review", day));
    return Templates.note(new NoteView(reference, code, from, form, Optional.empty()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(String reference, String row, MultivaluedMap<String, String> sent) {
    var code = RowCode.of(row);
    notes.require(reference, code.group(), code.number(), actor.get());
    var fields = new FormFields(Form.sent(sent));
    var text = fields.text("text", "The note", "Enter a note", EntityNote.MOST_CHARS);
    var review = new WatchFields(fields, LondonTime.today(clock)).reviewDay();
    var from = CameFrom.of(sent);
    if (!fields.ok()) {
      return page(400, new NoteView(reference, code, from, fields.judged(), Optional.empty()));
    }
    try {
      notes.add(reference, code.group(), code.number(), text, review, actor.get());
      return SavedOnEntry.shown(reference, code, from, SavedOnEntry.NOTE);
    } catch (Refusal e) {
      return page(e.status(), new NoteView(reference, code, from, fields.judged(), Optional.of(e)));
    }
  }

  @POST
  @Path("{note}/delete")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response delete(
      String reference, String row, UUID note, MultivaluedMap<String, String> sent) {
    var code = RowCode.of(row);
    notes.delete(reference, code.group(), code.number(), note, actor.get());
    return SavedOnEntry.shown(reference, code, CameFrom.of(sent), SavedOnEntry.NOTE_DELETED);
  }

  private static Response page(int status, NoteView view) {
    return Response.status(status).entity(Templates.note(view)).build();
  }
}

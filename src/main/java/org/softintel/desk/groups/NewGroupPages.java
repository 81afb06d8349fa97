package org.softintel.desk.groups;

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
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.softintel.desk.linking.RowCode;
import org.softintel.desk.linking.SavedOnEntry;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.DayField;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.LondonTime;
import org.softintel.platform.page.Option;
import org.softintel.platform.page.Refusal;
import org.softintel.report.peergroup.PeerGroupViews;
import org.softintel.report.peergroup.PeerGroups;
import org.softintel.report.status.Action;
import org.softintel.report.store.Reports;

/** Puts a child, person or thing into a group, or starts a group with it. */
@Path("/triage/{reference}/{row}/groups")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
@Limited(LimitKind.OPENING)
class NewGroupPages {
  private final CurrentActor actor;
  private final Reports reports;
  private final PeerGroups groups;
  private final PeerGroupViews views;
  private final InstantSource clock;

  NewGroupPages(
      CurrentActor actor,
      Reports reports,
      PeerGroups groups,
      PeerGroupViews views,
      InstantSource clock) {
    this.actor = actor;
    this.reports = reports;
    this.groups = groups;
    this.views = views;
    this.clock = clock;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance add(RowView view);

    static native TemplateInstance start(RowView view);
  }

  /**
   * The page of a row, with its form.
   *
   * @param groups to choose from, after the words that ask for one
   * @param refused why what was sent was not kept
   */
  record RowView(
      String reference, RowCode row, List<Option> groups, Form form, Optional<Refusal> refused) {
    public String about() {
      return row.group().nth(row.number(), Optional.empty()) + " of " + reference;
    }

    public String back() {
      return "/triage/" + reference + "/" + row + "/everywhere";
    }

    public String address() {
      return "/triage/" + reference + "/" + row + "/groups";
    }

    public boolean hasGroups() {
      return groups.size() > 1;
    }

    @Override
    public String toString() {
      return "RowView[" + reference + "]";
    }
  }

  @GET
  public TemplateInstance add(String reference, String row) {
    var code = opened(reference, row);
    return Templates.add(view(reference, code, Form.EMPTY, Optional.empty()));
  }

  private RowCode opened(String reference, String row) {
    var code = RowCode.of(row);
    groups.require(entry(reference, code), actor.get());
    reports.openFor(Action.JUDGE, reference, actor.get());
    return code;
  }

  private static PeerGroups.Entry entry(String reference, RowCode row) {
    return new PeerGroups.Entry(reference, row.group(), row.number());
  }

  private RowView view(String reference, RowCode row, Form form, Optional<Refusal> refused) {
    var known =
        views.list(actor.get()).stream()
            .map(it -> new Option("" + it.group().id(), it.group().texts().name()));
    var options = Stream.concat(Stream.of(new Option("", "Select a group")), known).toList();
    return new RowView(reference, row, options, form, refused);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(String reference, String row, MultivaluedMap<String, String> sent) {
    var code = RowCode.of(row);
    groups.require(entry(reference, code), actor.get());
    var fields = new FormFields(Form.sent(sent));
    var chosen = fields.ids("group").stream().findFirst();
    if (chosen.isEmpty()) {
      fields.problem("group", "Select a group");
      return added(400, view(reference, code, fields.judged(), Optional.empty()));
    }
    try {
      groups.add(chosen.get(), entry(reference, code), actor.get());
      return SavedOnEntry.added(reference, code, chosen.get());
    } catch (Refusal e) {
      return added(e.status(), view(reference, code, fields.judged(), Optional.of(e)));
    }
  }

  @GET
  @Path("new")
  public TemplateInstance start(String reference, String row) {
    var code = opened(reference, row);
    var review = DayField.values("review", GroupFields.latest(LondonTime.today(clock)));
    return Templates.start(started(reference, code, Form.of(review), Optional.empty()));
  }

  private static RowView started(
      String reference, RowCode row, Form form, Optional<Refusal> refused) {
    return new RowView(reference, row, List.of(), form, refused);
  }

  @POST
  @Path("new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response start(String reference, String row, MultivaluedMap<String, String> sent) {
    var code = RowCode.of(row);
    groups.require(entry(reference, code), actor.get());
    var fields = new FormFields(Form.sent(sent));
    var typed = new GroupFields(fields, LondonTime.today(clock));
    var texts = typed.texts();
    var review = typed.review();
    if (!fields.ok()) {
      return refused(400, started(reference, code, fields.judged(), Optional.empty()));
    }
    try {
      var id = groups.start(texts, review.orElseThrow(), entry(reference, code), actor.get());
      return GroupPages.shown(id);
    } catch (Refusal e) {
      return refused(e.status(), started(reference, code, fields.judged(), Optional.of(e)));
    }
  }

  private static Response added(int status, RowView view) {
    return Response.status(status).entity(Templates.add(view)).build();
  }

  private static Response refused(int status, RowView view) {
    return Response.status(status).entity(Templates.start(view)).build();
  }
}

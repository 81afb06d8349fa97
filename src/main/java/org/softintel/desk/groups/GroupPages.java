package org.softintel.desk.groups;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.LondonTime;
import org.softintel.platform.page.Option;
import org.softintel.platform.page.Refusal;
import org.softintel.report.linking.PersonMatcher;
import org.softintel.report.linking.SourceCounter;
import org.softintel.report.peergroup.PeerGroup;
import org.softintel.report.peergroup.PeerGroupViews;
import org.softintel.report.peergroup.PeerGroups;
import org.softintel.report.team.Colleagues;

/** Groups: the list, one of them, its review and its end. */
@Path(GroupPages.ADDRESS)
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
@Limited(LimitKind.OPENING)
class GroupPages {
  static final String ADDRESS = "/triage/groups";

  private static final String TAKEN_OUT = "taken-out";

  private final CurrentActor actor;
  private final PeerGroups groups;
  private final PeerGroupViews views;
  private final Colleagues colleagues;
  private final SourceCounter sources;
  private final InstantSource clock;

  GroupPages(
      CurrentActor actor,
      PeerGroups groups,
      PeerGroupViews views,
      Colleagues colleagues,
      PersonMatcher people,
      InstantSource clock) {
    this.actor = actor;
    this.groups = groups;
    this.views = views;
    this.colleagues = colleagues;
    this.sources = new SourceCounter(people);
    this.clock = clock;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance list(List<PeerGroupViews.Line> groups, boolean ended);

    static native TemplateInstance group(GroupView view);

    static native TemplateInstance review(FormView view);

    static native TemplateInstance end(FormView view);
  }

  /**
   * A page with a form about a group.
   *
   * @param people to choose its owner from
   * @param refused why what was sent was not kept
   */
  record FormView(PeerGroup group, Form form, List<Option> people, Optional<Refusal> refused) {
    public String back() {
      return GroupView.address(group.id());
    }

    @Override
    public String toString() {
      return "FormView[" + group + "]";
    }
  }

  @GET
  public TemplateInstance list(@QueryParam("done") @Nullable String done) {
    return Templates.list(views.list(actor.get()), "ended".equals(done));
  }

  @GET
  @Path("{peerGroup}")
  public TemplateInstance group(UUID peerGroup, @QueryParam("done") @Nullable String done) {
    var me = actor.get();
    var shown = views.show(peerGroup, me);
    var isTakenOut = TAKEN_OUT.equals(done);
    var today = LondonTime.today(clock);
    return Templates.group(new GroupView(shown, sources, today, isTakenOut, me));
  }

  @GET
  @Path("{peerGroup}/review")
  public TemplateInstance review(UUID peerGroup) {
    var group = views.brief(peerGroup, actor.get());
    var form = Form.of(GroupFields.values(group, LondonTime.today(clock)));
    return Templates.review(new FormView(group, form, people(), Optional.empty()));
  }

  private List<Option> people() {
    return colleagues.options(new Option("", "Select a colleague"));
  }

  @POST
  @Path("{peerGroup}/review")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response review(UUID peerGroup, MultivaluedMap<String, String> sent) {
    var me = actor.get();
    var group = views.brief(peerGroup, me);
    var fields = new FormFields(Form.sent(sent));
    var typed = new GroupFields(fields, LondonTime.today(clock));
    var texts = typed.texts();
    var owner = fields.chosen("owner", colleagues::known, "Select who owns the group");
    var next = typed.review();
    if (!fields.ok()) {
      return reviewed(400, new FormView(group, fields.judged(), people(), Optional.empty()));
    }
    try {
      groups.review(
          peerGroup, fields.version(), texts, owner.orElseThrow(), next.orElseThrow(), me);
      return shown(peerGroup);
    } catch (Refusal e) {
      var view = new FormView(group, fields.judged(), people(), Optional.of(e));
      return reviewed(e.status(), view);
    }
  }

  private static Response reviewed(int status, FormView view) {
    return Response.status(status).entity(Templates.review(view)).build();
  }

  @GET
  @Path("{peerGroup}/end")
  public TemplateInstance end(UUID peerGroup) {
    var group = views.brief(peerGroup, actor.get());
    return Templates.end(new FormView(group, Form.EMPTY, List.of(), Optional.empty()));
  }

  @POST
  @Path("{peerGroup}/end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response end(UUID peerGroup, MultivaluedMap<String, String> sent) {
    var group = views.brief(peerGroup, actor.get());
    var fields = new FormFields(Form.sent(sent));
    var reason = new GroupFields(fields, LondonTime.today(clock)).reason();
    if (!fields.ok()) {
      return ended(400, new FormView(group, fields.judged(), List.of(), Optional.empty()));
    }
    try {
      groups.end(peerGroup, reason, actor.get());
      return Response.seeOther(URI.create(ADDRESS + "?done=ended")).build();
    } catch (Refusal e) {
      return ended(e.status(), new FormView(group, fields.judged(), List.of(), Optional.of(e)));
    }
  }

  private static Response ended(int status, FormView view) {
    return Response.status(status).entity(Templates.end(view)).build();
  }

  static Response takenOut(UUID group) {
    var address = GroupView.address(group) + "?done=" + TAKEN_OUT;
    return Response.seeOther(URI.create(address)).build();
  }

  static Response shown(UUID group) {
    return Response.seeOther(URI.create(GroupView.address(group))).build();
  }
}

package org.softintel.desk.groups;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.LondonTime;
import org.softintel.platform.page.Option;
import org.softintel.platform.page.Refusal;
import org.softintel.report.entity.EntityKind;
import org.softintel.report.peergroup.PeerGroupViews;
import org.softintel.report.peergroup.PeerGroups;
import org.softintel.report.peergroup.ShownPeerGroup.ShownMember;

/** Who or what is in a group: whether it belongs to it, and taking it out. */
@Path(GroupPages.ADDRESS + "/{peerGroup}/members/{member}")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
@Limited(LimitKind.OPENING)
class GroupMemberPages {
  private final CurrentActor actor;
  private final PeerGroups groups;
  private final PeerGroupViews views;
  private final InstantSource clock;

  GroupMemberPages(
      CurrentActor actor, PeerGroups groups, PeerGroupViews views, InstantSource clock) {
    this.actor = actor;
    this.groups = groups;
    this.views = views;
    this.clock = clock;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance member(MemberView view);
  }

  /**
   * The page with its form.
   *
   * @param refused why what was sent was not kept
   */
  record MemberView(UUID group, ShownMember shown, Form form, Optional<Refusal> refused) {
    public boolean isChild() {
      return shown.entity().kind() == EntityKind.CHILD;
    }

    /** A child is never called a member: they may need protection. */
    public String title() {
      return isChild() ? "Confirm the connection" : "Confirm as a member";
    }

    public String back() {
      return GroupView.address(group);
    }

    public String address() {
      return back() + "/members/" + shown.member().id();
    }

    /** Reports that say something of it. */
    public List<Option> sources() {
      return shown.entity().reports().stream()
          .map(
              it ->
                  new Option(it.summary().reference(), it.summary().reference(), it.howTheyKnow()))
          .toList();
    }

    @Override
    public String toString() {
      return "MemberView[" + shown + "]";
    }
  }

  @GET
  public TemplateInstance member(UUID peerGroup, UUID member) {
    var shown = shown(peerGroup, member);
    return Templates.member(new MemberView(peerGroup, shown, Form.EMPTY, Optional.empty()));
  }

  private ShownMember shown(UUID group, UUID member) {
    return views.show(group, actor.get()).member(member).orElseThrow(NotFoundException::new);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response confirm(UUID peerGroup, UUID member, MultivaluedMap<String, String> sent) {
    var fields = new FormFields(Form.sent(sent));
    var shown = shown(peerGroup, member);
    var view = new MemberView(peerGroup, shown, Form.EMPTY, Optional.empty());
    var source =
        fields.chosen(
            "says-so",
            typed -> view.sources().stream().map(Option::value).filter(typed::equals).findFirst(),
            "Select which report says so");
    var reason = new GroupFields(fields, LondonTime.today(clock)).reason();
    if (!fields.ok()) {
      return page(400, new MemberView(peerGroup, shown, fields.judged(), Optional.empty()));
    }
    try {
      groups.confirm(peerGroup, member, source.orElseThrow(), reason, actor.get());
      return GroupPages.shown(peerGroup);
    } catch (Refusal e) {
      return page(e.status(), new MemberView(peerGroup, shown, fields.judged(), Optional.of(e)));
    }
  }

  private static Response page(int status, MemberView view) {
    return Response.status(status).entity(Templates.member(view)).build();
  }

  @POST
  @Path("take-out")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response takeOut(UUID peerGroup, UUID member) {
    groups.takeOut(peerGroup, member, actor.get());
    return GroupPages.takenOut(peerGroup);
  }
}

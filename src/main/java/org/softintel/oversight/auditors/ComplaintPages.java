package org.softintel.oversight.auditors;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.FreshSecondFactor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.report.complaint.ComplaintLookup;
import org.softintel.report.complaint.ComplaintLookups;
import org.softintel.report.complaint.SoughtName;

/** Two auditors find out by a name which reports a complaint is about: references, no word. */
@Path(ComplaintPages.ADDRESS)
@RolesAllowed(Role.AUDITOR)
@Produces(MediaType.TEXT_HTML)
@Limited(LimitKind.SEARCH)
class ComplaintPages {
  static final String ADDRESS = "/audit/complaints";

  private final CurrentActor actor;
  private final ComplaintLookups lookups;

  ComplaintPages(CurrentActor actor, ComplaintLookups lookups) {
    this.actor = actor;
    this.lookups = lookups;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance list(
        List<ComplaintLookup> lookups, Actor me, long days, Optional<String> done);

    static native TemplateInstance ask(Form form, long days);

    static native TemplateInstance lookup(
        ComplaintLookups.Opened opened, boolean mine, long days, String readers, Form form);
  }

  /** {@code done} says what was done a moment ago. */
  @GET
  public TemplateInstance list(@QueryParam("done") @Nullable String done) {
    var words = Optional.ofNullable(done).flatMap(this::words);
    return Templates.list(lookups.list(actor.get()), actor.get(), days(), words);
  }

  private Optional<String> words(String done) {
    return switch (done) {
      case "asked" ->
          Optional.of(
              "We have saved your request. Other auditors see it on their audit page."
                  + (lookups.areMailed()
                      ? " We are sending an email to the auditors’ inbox, without the name and your"
                          + " reason. If it is urgent, tell an auditor yourself."
                      : " We do not email them. Tell one that it is waiting."));
      case "withdrawn" ->
          Optional.of(
              "We have withdrawn your request. The audit log still shows auditors the name and your"
                  + " reason.");
      default -> Optional.empty();
    };
  }

  @GET
  @Path("new")
  public TemplateInstance form() {
    return Templates.ask(Form.EMPTY, days());
  }

  @POST
  @Path("new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response ask(MultivaluedMap<String, String> sent) {
    var fields = new FormFields(Form.sent(sent));
    var sought = SoughtName.read(fields);
    if (sought.isEmpty()) {
      return Response.status(400).entity(Templates.ask(fields.judged(), days())).build();
    }
    lookups.ask(sought.get(), actor.get());
    return goTo("?done=asked");
  }

  @GET
  @Path("{lookup}")
  public TemplateInstance lookup(UUID lookup) {
    return page(lookup, Form.EMPTY);
  }

  @POST
  @Path("{lookup}/approve")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @FreshSecondFactor
  public Response approve(UUID lookup) {
    lookups.approve(lookup, actor.get());
    return goTo("/" + lookup);
  }

  @POST
  @Path("{lookup}/refuse")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response refuse(UUID lookup, MultivaluedMap<String, String> sent) {
    var fields = new FormFields(Form.sent(sent));
    var why = SoughtName.refusal(fields);
    if (why.isEmpty()) {
      return Response.status(400).entity(page(lookup, fields.judged())).build();
    }
    lookups.refuse(lookup, why.get(), actor.get());
    return goTo("/" + lookup);
  }

  @POST
  @Path("{lookup}/withdraw")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response withdraw(UUID lookup) {
    lookups.withdraw(lookup, actor.get());
    return goTo("?done=withdrawn");
  }

  private TemplateInstance page(UUID lookup, Form form) {
    var opened = lookups.open(lookup, actor.get());
    var readers = opened.lookup().asker().name() + " will read this. Other auditors can too.";
    return Templates.lookup(opened, opened.lookup().isAskedBy(actor.get()), days(), readers, form);
  }

  private long days() {
    return lookups.keptFor().toDays();
  }

  private static Response goTo(String rest) {
    return Response.seeOther(URI.create(ADDRESS + rest)).build();
  }
}

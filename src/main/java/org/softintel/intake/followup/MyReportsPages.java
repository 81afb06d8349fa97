package org.softintel.intake.followup;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.softintel.intake.answers.Drafts;
import org.softintel.intake.answers.SavedDraft;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.PageRequest;
import org.softintel.platform.page.Slice;
import org.softintel.report.store.FollowedReport;
import org.softintel.report.store.OwnCopy;
import org.softintel.report.store.OwnReports;
import org.softintel.report.store.SentReport;

/**
 * What a reporter has begun and sent: dates, references and a neutral status; what they wrote only
 * on the page of their copy.
 */
@Path("/my-reports")
@RolesAllowed(Role.REPORTER)
@Produces(MediaType.TEXT_HTML)
class MyReportsPages {
  static final String LABEL = "label";

  private static final int MOST_SHOWN = 20;
  private static final int LABEL_MAX_CHARS = 60;
  private static final String MY_REPORTS = "/my-reports";

  private final CurrentActor actor;
  private final Drafts drafts;
  private final OwnReports own;

  MyReportsPages(CurrentActor actor, Drafts drafts, OwnReports own) {
    this.actor = actor;
    this.drafts = drafts;
    this.own = own;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance list(Slice<SavedDraft> drafts, Slice<SentReport> reports);

    static native TemplateInstance drafts(Slice<SavedDraft> drafts);

    static native TemplateInstance sent(Slice<SentReport> reports);

    static native TemplateInstance deleteDraft(SavedDraft draft);

    static native TemplateInstance report(FollowedReport report);

    static native TemplateInstance copy(OwnCopy copy);

    static native TemplateInstance copyFile(OwnCopy copy);

    static native TemplateInstance label(String address, String back, Form form);
  }

  @GET
  public TemplateInstance list() {
    var me = actor.get();
    return Templates.list(
        drafts.of(me, PageRequest.NEWEST, MOST_SHOWN), own.of(me, PageRequest.NEWEST, MOST_SHOWN));
  }

  /** All sent reports; the first page shows the newest. */
  @GET
  @Path("/sent")
  public TemplateInstance sent(
      @QueryParam("older-than") String older, @QueryParam("newer-than") String newer) {
    return Templates.sent(own.of(actor.get(), PageRequest.of(older, newer), MOST_SHOWN));
  }

  @GET
  @Path("/drafts")
  public TemplateInstance drafts(
      @QueryParam("older-than") String older, @QueryParam("newer-than") String newer) {
    return Templates.drafts(drafts.of(actor.get(), PageRequest.of(older, newer), MOST_SHOWN));
  }

  @GET
  @Path("/drafts/{draft}/delete")
  public TemplateInstance deleteDraft(UUID draft) {
    return Templates.deleteDraft(drafts.saved(draft, actor.get()));
  }

  @POST
  @Path("/drafts/{draft}/delete")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Limited(LimitKind.DRAFT)
  public Response delete(UUID draft) {
    drafts.delete(draft, actor.get());
    return see(MY_REPORTS);
  }

  @GET
  @Path("/{reference}")
  public TemplateInstance report(String reference) {
    return Templates.report(own.read(reference, actor.get()));
  }

  @GET
  @Path("/{reference}/copy")
  @Limited(LimitKind.OPENING)
  public TemplateInstance copy(String reference) {
    return Templates.copy(own.copy(reference, actor.get()));
  }

  @GET
  @Path("/{reference}/copy/file")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Limited(LimitKind.OPENING)
  public Response copyFile(String reference) {
    var copy = own.copy(reference, actor.get());
    var name = copy.followed().summary().reference() + ".html";
    return Response.ok(Templates.copyFile(copy).render().getBytes(UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  @GET
  @Path("/{reference}/label")
  public Response label(String reference) {
    var report = own.follow(reference, actor.get());
    return label(200, report.address() + "/label", report.address(), filled(report.label()));
  }

  @POST
  @Path("/{reference}/label")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Limited(LimitKind.DRAFT)
  public Response saveLabel(String reference, MultivaluedMap<String, String> fields) {
    var page = MY_REPORTS + "/" + own.demandOwn(reference, actor.get());
    return saved(page + "/label", page, fields, it -> own.label(reference, it, actor.get()));
  }

  @GET
  @Path("/drafts/{draft}/label")
  public Response draftLabel(UUID draft) {
    var label = drafts.open(draft, actor.get()).label().orElse("");
    return label(200, draftPage(draft), MY_REPORTS, filled(label));
  }

  @POST
  @Path("/drafts/{draft}/label")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Limited(LimitKind.DRAFT)
  public Response saveDraftLabel(UUID draft, MultivaluedMap<String, String> fields) {
    drafts.saved(draft, actor.get());
    return saved(
        draftPage(draft),
        MY_REPORTS,
        fields,
        label -> drafts.change(draft, actor.get(), it -> it.withLabel(label)));
  }

  private static String draftPage(UUID draft) {
    return MY_REPORTS + "/drafts/" + draft + "/label";
  }

  private static Form filled(String label) {
    return Form.of(Map.of(LABEL, label));
  }

  private static Response label(int status, String address, String back, Form form) {
    return page(status, Templates.label(address, back, form));
  }

  private static Response saved(
      String address, String back, MultivaluedMap<String, String> fields, Consumer<String> save) {
    var form = new FormFields(Form.sent(fields));
    var label = label(form);
    if (!form.ok()) {
      return label(400, address, back, form.judged());
    }
    save.accept(label);
    return see(back);
  }

  /** Empty takes the old one away. */
  static String label(FormFields form) {
    return form.optionalLine(LABEL, "The label", LABEL_MAX_CHARS).orElse("");
  }

  private static Response page(int status, TemplateInstance page) {
    return Response.status(status).entity(page).build();
  }

  private static Response see(String address) {
    return Response.seeOther(URI.create(address)).build();
  }
}

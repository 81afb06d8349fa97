package org.softintel.intake.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.softintel.intake.answers.ReportIntake;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.Coded;
import org.softintel.platform.page.Problem;
import org.softintel.platform.page.Problems;
import org.softintel.platform.page.Refusal;
import org.softintel.platform.page.StrictJson;
import org.softintel.report.access.AccessReasonRules;
import org.softintel.report.casework.ApiView;
import org.softintel.report.casework.CaseProgress;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.status.UrgentMark;
import org.softintel.report.store.FollowedReport;
import org.softintel.report.store.OpeningPurpose;
import org.softintel.report.store.OwnReports;
import org.softintel.report.store.Report;
import org.softintel.report.store.ReportJson;
import org.softintel.report.store.Reports;

/** The same report as JSON, for other record systems; the OpenAPI document has the shapes. */
@Path("/api/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
class ReportApi {
  private static final int MOST_PER_PAGE = 100;
  private static final int MOST_PROBLEMS = 500;
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

  private final CurrentActor actor;
  private final Reports reports;
  private final OwnReports own;
  private final CaseProgress caseProgress;
  private final ReportIntake intake;

  ReportApi(
      CurrentActor actor,
      Reports reports,
      OwnReports own,
      CaseProgress caseProgress,
      ReportIntake intake) {
    this.actor = actor;
    this.reports = reports;
    this.own = own;
    this.caseProgress = caseProgress;
    this.intake = intake;
  }

  @POST
  @RolesAllowed(Role.REPORTER)
  @Consumes(MediaType.APPLICATION_JSON)
  @Limited(LimitKind.SUBMISSION)
  public Response submit(@Context HttpHeaders headers, byte[] body) {
    var key = key(headers.getRequestHeader("Idempotency-Key"));
    var reference = reports.submitByApi(read(body), key, actor.get());
    return Response.created(URI.create("/api/v1/reports/" + reference.value()))
        .entity(StrictJson.MAPPER.createObjectNode().put("reference", reference.value()).toString())
        .build();
  }

  @GET
  @Path("/{reference}")
  @RolesAllowed({Role.REPORTER, Role.TRIAGE, Role.LEAD})
  @Limited(LimitKind.OPENING)
  public String report(
      String reference,
      @HeaderParam("Purpose") @DefaultValue("triage") String purpose,
      @HeaderParam("Reason") @Nullable String reason) {
    var me = actor.get();
    if (!me.is(Role.TRIAGE) && !me.is(Role.LEAD)) {
      return status(own.follow(reference, me)).toString();
    }
    var uses =
        coded(
            OpeningPurpose.class,
            purpose,
            "Unknown Purpose",
            "Use triage, safeguarding, investigation, supervision or quality.");
    var opened = reports.open(reference, uses, AccessReasonRules.header(reason), me);
    var json = summary(opened.summary());
    json.set("report", ReportJson.write(opened.report()));
    json.set("reporter", StrictJson.MAPPER.valueToTree(opened.reporter()));
    if (!opened.additions().isEmpty()) {
      var additions = json.putArray("additions");
      for (var each : opened.additions()) {
        additions.addObject().put("added", each.added().toString()).put("text", each.text());
      }
    }
    return json.toString();
  }

  @GET
  @RolesAllowed({Role.TRIAGE, Role.LEAD})
  @Limited(LimitKind.SEARCH)
  public String list(
      @QueryParam("view") @DefaultValue("open") String view,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @DefaultValue("25") String limit) {
    var shown = coded(ApiView.class, view, "Unknown view", "Use new-and-mine, open or closed.");
    var page = caseProgress.page(shown, Optional.ofNullable(after), size(limit), actor.get());
    var json = StrictJson.MAPPER.createObjectNode();
    page.stream().map(ReportApi::summary).forEach(json.putArray("reports")::add);
    if (page.size() == size(limit)) {
      json.put("next", UrgentMark.on(page.get(page.size() - 1)));
    }
    return json.toString();
  }

  private Report read(byte[] body) {
    var form = JsonAnswers.read(StrictJson.body(body, "report"));
    var reading = intake.read(form.answers());
    // A malformed member is not reported as missing, too.
    var named = form.problems().stream().map(Problem::pointer).toList();
    var problems =
        Stream.concat(
                form.problems().stream(),
                reading.problems().stream().filter(it -> !covered(it.pointer(), named)))
            .toList();
    if (problems.size() > MOST_PROBLEMS) {
      var more = new Problem("", "There are more problems than are listed here");
      throw new Problems(
          Stream.concat(problems.stream().limit(MOST_PROBLEMS), Stream.of(more)).toList());
    }
    if (!problems.isEmpty()) {
      throw new Problems(problems);
    }
    return reading.report().orElseThrow();
  }

  private static boolean covered(String pointer, List<String> named) {
    return named.stream().anyMatch(it -> pointer.equals(it) || pointer.startsWith(it + "/"));
  }

  private static Optional<String> key(@Nullable List<String> sent) {
    if (sent == null || sent.isEmpty()) {
      return Optional.empty();
    }
    if (sent.size() > 1 || !KEY.matcher(sent.get(0)).matches()) {
      throw new Refusal(
          400, "Unusable Idempotency-Key", "Send one key, of 1 to 255 visible ASCII characters.");
    }
    return Optional.of(sent.get(0));
  }

  private static <E extends Enum<E> & Coded> E coded(
      Class<E> type, String code, String title, String detail) {
    return Coded.of(type, code).orElseThrow(() -> new Refusal(400, title, detail));
  }

  private static int size(String limit) {
    if (!limit.matches("[1-9][0-9]{0,2}") || Integer.parseInt(limit) > MOST_PER_PAGE) {
      throw new Refusal(400, "Limit out of bounds", "Ask for 1 to 100 reports.");
    }
    return Integer.parseInt(limit);
  }

  private static ObjectNode status(FollowedReport followed) {
    var report = followed.summary();
    var json =
        StrictJson.MAPPER
            .createObjectNode()
            .put("reference", report.reference())
            .put("received", report.arrival().received().toString())
            .put("status", report.reporterStatus().code());
    return followed.label().isEmpty() ? json : json.put("label", followed.label());
  }

  private static ObjectNode summary(ReportSummary report) {
    var json =
        StrictJson.MAPPER
            .createObjectNode()
            .put("reference", report.reference())
            .put("received", report.arrival().received().toString())
            .put("agency", report.arrival().agency())
            .put("state", report.status().state().name().toLowerCase(Locale.ROOT))
            .put("danger", report.danger().map(it -> it.state().code()).orElse(null));
    if (!report.arrival().exploitation().isEmpty()) {
      report.arrival().exploitation().forEach(json.putArray("exploitation")::add);
    }
    report.arrival().area().ifPresent(it -> json.put("area", it));
    report.holderName().ifPresent(it -> json.put("assignee", it));
    report.status().outcome().ifPresent(it -> json.put("outcome", it.code()));
    return json;
  }
}

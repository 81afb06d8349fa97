package org.softintel.desk.linking;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.Refusal;
import org.softintel.platform.page.StrictJson;
import org.softintel.report.access.AccessReasonRules;
import org.softintel.report.judgement.Judgements;
import org.softintel.report.linking.ValueKind;
import org.softintel.report.linking.ValueMention;
import org.softintel.report.search.WrittenDay;
import org.softintel.report.store.OpeningPurpose;
import org.softintel.report.store.ReportMatches;
import org.softintel.report.store.Reports;
import org.softintel.report.store.SeenElsewhere.SharedValue;

/** What else holds the values of a report. */
@Path("/api/v1/reports/{reference}/matches")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.APPLICATION_JSON)
@Limited(LimitKind.OPENING)
class MatchesApi {
  private final CurrentActor actor;
  private final Reports reports;
  private final Judgements judgements;
  private final ReportMatches matches;

  MatchesApi(CurrentActor actor, Reports reports, Judgements judgements, ReportMatches matches) {
    this.actor = actor;
    this.reports = reports;
    this.judgements = judgements;
    this.matches = matches;
  }

  @GET
  public String matches(String reference, @HeaderParam("Reason") @Nullable String reason) {
    var me = actor.get();
    var opened =
        reports.open(reference, OpeningPurpose.TRIAGE, AccessReasonRules.header(reason), me);
    var judged = judgements.of(reference, me);
    var earlier = judgements.earlier(opened.summary().id(), judged, me);
    var seen =
        matches
            .of(opened, earlier::allow, List.of(), me)
            .orElseThrow(
                () -> new Refusal(503, "The search is not ready yet", "Ask again in a minute."));
    var json = StrictJson.MAPPER.createObjectNode();
    var values = json.putArray("values");
    seen.values().forEach(it -> write(it, values.addObject()));
    json.put("complete", seen.isWhole());
    return json.toString();
  }

  private static void write(SharedValue shared, ObjectNode to) {
    to.put("kind", shared.mine().kind().code()).put("value", written(shared.mine()));
    var reports = to.putArray("reports");
    for (var holder : shared.holders()) {
      var report =
          reports
              .addObject()
              .put("reference", holder.report().reference())
              .put("value", written(holder.match().other()))
              .put("band", holder.match().band().code());
      holder.match().why().forEach(report.putArray("why")::add);
    }
    to.putObject("sources")
        .put("atLeast", shared.sources().atLeast())
        .put("atMost", shared.sources().atMost());
    to.put("busy", shared.isBusy());
  }

  /** As the report has it; the answer to a question about a day is one of ISO 8601. */
  private static String written(ValueMention mention) {
    var value = mention.held().value();
    return mention.kind() == ValueKind.DATE_OF_BIRTH && !mention.inText()
        ? WrittenDay.in(value).findFirst().map(WrittenDay::iso).orElse(value)
        : value;
  }
}

package org.softintel.intake.followup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.Problem;
import org.softintel.platform.page.Problems;
import org.softintel.platform.page.StrictJson;
import org.softintel.report.store.OwnReports;

/** What a reporter calls a report, from the systems of partner agencies. */
@Path("/api/v1/reports/{reference}/label")
@RolesAllowed(Role.REPORTER)
class LabelApi {
  private final CurrentActor actor;
  private final OwnReports own;

  LabelApi(CurrentActor actor, OwnReports own) {
    this.actor = actor;
    this.own = own;
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Limited(LimitKind.DRAFT)
  public void label(String reference, byte[] body) {
    var report = own.demandOwn(reference, actor.get());
    var form = new FormFields(Form.of(Map.of(MyReportsPages.LABEL, sent(body))));
    var label = MyReportsPages.label(form);
    if (!form.ok()) {
      throw new Problems(form.judged().problems());
    }
    own.label(report, label, actor.get());
  }

  private static String sent(byte[] body) {
    var json = StrictJson.body(body, "label");
    var label = json.path(MyReportsPages.LABEL);
    if (json.size() != 1 || !label.isTextual()) {
      throw new Problems(List.of(new Problem("/label", "Must be text, and the only member")));
    }
    return label.textValue();
  }
}

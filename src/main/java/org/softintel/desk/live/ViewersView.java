package org.softintel.desk.live;

import io.quarkus.qute.TemplateData;
import java.util.List;

/** Who else has one report open. */
@TemplateData
record ViewersView(String reference, List<Viewer> viewers) {
  public String address() {
    return "/triage/" + reference;
  }
}

package org.softintel.intake.followup;

import io.quarkus.qute.TemplateData;
import java.util.Optional;
import org.softintel.report.store.FollowedReport;

/** What a receipt says; its proof is there once the entry has its place in the log. */
@TemplateData
record ReceiptView(FollowedReport report, Optional<ReceiptProof> proof) {
  public String reference() {
    return report.summary().reference();
  }

  public String address() {
    return report.address() + "/receipt";
  }
}

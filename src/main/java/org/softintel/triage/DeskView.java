package org.softintel.triage;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;
import org.softintel.casework.ReportSummary;
import org.softintel.casework.View;
import org.softintel.delivery.DeliveryStatus;
import org.softintel.report.Areas;

/** One page of a list, with the mails that did not get through. */
@TemplateData
record DeskView(
    View view,
    List<ReportSummary> reports,
    Optional<String> older,
    List<DeliveryStatus> troubled,
    Areas areas) {
  static DeskView of(
      View view, List<ReportSummary> page, int size, List<DeliveryStatus> troubled, Areas areas) {
    var older =
        page.size() < size
            ? Optional.<String>empty()
            : Optional.of(
                "/triage?view=" + view.code() + "&after=" + page.get(size - 1).reference());
    return new DeskView(view, page, older, troubled, areas);
  }

  public String title() {
    return "Reports: " + view.words();
  }

  public String area(ReportSummary report) {
    return report.area().map(areas::nameOf).orElse("");
  }

  public List<View> views() {
    return List.of(View.values());
  }
}

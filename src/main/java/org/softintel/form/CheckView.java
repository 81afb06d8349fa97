package org.softintel.form;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.softintel.report.Areas;
import org.softintel.report.Report;
import org.softintel.report.ReportWords;

/** Check your answers: every question that was asked, what was answered, and where to change it. */
@TemplateData
record CheckView(UUID draft, List<Row> rows) {
  @TemplateData
  record Row(String question, String answer, String change) {
    @Override
    public String toString() {
      return "Row[" + question + "]";
    }
  }

  public String back() {
    return "/reports/" + draft + "/area";
  }

  static CheckView of(UUID draft, Report report, Areas areas) {
    var words = ReportWords.of(report, areas);
    var rows = new ArrayList<Row>();
    rows.add(row(draft, "What happened", words.narrative(), "what-happened"));
    rows.add(row(draft, "How you know", words.provenance(), "how-you-know"));
    rows.add(row(draft, "When it happened", words.happened(), "when"));
    rows.add(row(draft, "When you learnt of it", words.learned(), "when-you-learnt"));
    rows.add(row(draft, "Kind of exploitation", words.exploitation(), "kind"));
    rows.add(row(draft, "Area", words.area(), "area"));
    return new CheckView(draft, rows);
  }

  private static Row row(UUID draft, String question, String answer, String step) {
    return new Row(question, answer, "/reports/" + draft + "/" + step + "?from=check");
  }

  @Override
  public String toString() {
    return "CheckView[" + draft + "]";
  }
}

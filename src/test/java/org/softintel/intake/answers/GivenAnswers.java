package org.softintel.intake.answers;

import java.util.Map;
import org.softintel.platform.page.Coded;
import org.softintel.report.question.RowGroup;

/** Answers by the names of their controls; those of a row as {@code children/k1/name}. */
public final class GivenAnswers {
  private GivenAnswers() {}

  public static ReportAnswers of(Map<String, String> typed) {
    var all = ReportAnswers.NONE;
    for (var each : typed.entrySet()) {
      all = with(all, each.getKey().split("/", -1), each.getValue());
    }
    return all;
  }

  public static DraftContent draft(Map<String, String> typed) {
    return DraftContent.EMPTY.with(of(typed));
  }

  private static ReportAnswers with(ReportAnswers all, String[] name, String text) {
    if (name.length == 1) {
      return all.withMain(with(all.main(), name[0], text));
    }
    var group = Coded.of(RowGroup.class, name[0]).orElseThrow();
    return all.withRow(group, name[1], with(all.row(group, name[1]), name[2], text));
  }

  private static Answers with(Answers own, String name, String text) {
    return own.with(new Answers(Map.of(name, text)), name::equals);
  }
}

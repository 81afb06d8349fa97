package org.softintel.report.entity;

import org.softintel.report.judgement.RowMention;
import org.softintel.report.store.ReportWords;
import org.softintel.report.store.ReportsTogether.OneOfMany;

/** A row of a report, with what it says. */
public record SaidRow(
    RowMention mention, EntityKind kind, ReportWords.Section words, OneOfMany report) {
  public String reference() {
    return report.summary().reference();
  }

  boolean is(SaidRow other) {
    return mention.equals(other.mention);
  }

  /** Where its own pages are at the desk: "/triage/SI-…/vehicles-1". */
  public String address() {
    return "%s/%s-%d"
        .formatted(report.summary().deskAddress(), words.group().code(), words.number());
  }

  /** "Vehicle 1 of SI-…". */
  public String place() {
    return words.kind() + " of " + reference();
  }

  @Override
  public String toString() {
    return "SaidRow[" + reference() + "]";
  }
}

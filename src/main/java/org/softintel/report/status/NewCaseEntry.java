package org.softintel.report.status;

/** An entry to add; {@code code} and {@code text} may be empty. */
public record NewCaseEntry(CaseEntryKind kind, String code, String text) {
  public static NewCaseEntry of(CaseEntryKind kind) {
    return new NewCaseEntry(kind, "", "");
  }

  public static NewCaseEntry saying(CaseEntryKind kind, String text) {
    return new NewCaseEntry(kind, "", text);
  }

  @Override
  public String toString() {
    return "NewCaseEntry[" + kind + "]";
  }
}

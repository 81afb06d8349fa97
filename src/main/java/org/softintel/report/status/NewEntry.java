package org.softintel.report.status;

/** An entry that is about to be made; {@code code} and {@code text} may be empty. */
public record NewEntry(EntryKind kind, String code, String text) {
  public static NewEntry of(EntryKind kind) {
    return new NewEntry(kind, "", "");
  }

  public static NewEntry saying(EntryKind kind, String text) {
    return new NewEntry(kind, "", text);
  }

  @Override
  public String toString() {
    return "NewEntry[" + kind + "]";
  }
}

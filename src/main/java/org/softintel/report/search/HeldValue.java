package org.softintel.report.search;

/** A value by which a report can be found. */
public record HeldValue(SearchField field, String value) {
  @Override
  public String toString() {
    return "HeldValue[" + field + "]";
  }
}

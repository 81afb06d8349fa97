package org.softintel.report.search;

/** A value that a report holds and can be found by. */
public record HeldValue(SearchField field, String value) {
  @Override
  public String toString() {
    return "HeldValue[" + field + "]";
  }
}

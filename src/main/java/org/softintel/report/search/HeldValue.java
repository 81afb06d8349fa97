package org.softintel.report.search;

import org.softintel.report.question.RowGroup;

/**
 * A value by which a report can be found.
 *
 * @param of whose it is: a vehicle's, a child's
 */
public record HeldValue(SearchField field, String value, RowGroup of) {
  @Override
  public String toString() {
    return "HeldValue[" + field + "]";
  }
}

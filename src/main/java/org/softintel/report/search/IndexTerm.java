package org.softintel.report.search;

/** A normalised value, and its index. */
record IndexTerm(String index, String value) {
  @Override
  public String toString() {
    return "IndexTerm[" + index + "]";
  }
}

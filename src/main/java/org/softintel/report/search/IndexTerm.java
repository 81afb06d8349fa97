package org.softintel.report.search;

/** A normalised value, and the index that it belongs to. */
record IndexTerm(String index, String value) {
  @Override
  public String toString() {
    return "IndexTerm[" + index + "]";
  }
}

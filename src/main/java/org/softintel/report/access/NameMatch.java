package org.softintel.report.access;

/** Where the full name of a reader stands in a report. */
public enum NameMatch {
  NONE,
  /** In words, which may be of somebody else: a lead may release the reader. */
  TEXT,
  /** It is the name of a person in it, or of its reporter. */
  PERSON
}

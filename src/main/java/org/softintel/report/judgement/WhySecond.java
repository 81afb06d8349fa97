package org.softintel.report.judgement;

/** Why a second person must approve that two mentions are the same. */
public enum WhySecond {
  CHILD_AND_PERSON,
  MANY
}

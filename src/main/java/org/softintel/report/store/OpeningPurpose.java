package org.softintel.report.store;

import org.softintel.platform.page.Coded;

/** Why a report is opened. A closed list: free text would put content into the trail. */
public enum OpeningPurpose implements Coded {
  TRIAGE,
  SAFEGUARDING,
  INVESTIGATION,
  SUPERVISION,
  QUALITY
}

package org.softintel.platform.monitoring;

import java.util.Locale;

/** What this process writes to a disk, besides the database. */
public enum WatchedDisk {
  LOG,
  TEMPORARY,
  CHECKPOINTS,
  LAST_SIGNED;

  /** The label of the metric. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

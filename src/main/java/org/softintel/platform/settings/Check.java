package org.softintel.platform.settings;

import java.time.Instant;
import java.util.List;

/** Looks whether something is right. The start refuses with the same sentences. */
public interface Check {
  /** At least one. Throws what {@link Settings#as} does. */
  List<CheckResult> results(Settings settings, Instant now);
}

package org.softintel.report.store;

import java.util.Collection;
import java.util.Set;
import org.softintel.platform.identity.Actor;
import org.softintel.report.linking.Arrival;

/** Tells what officers judged of rows that an alert would name together: they keep it elsewhere. */
public interface PairsLookedAt {
  /**
   * Those of some that are judged not to be the same, or left open, as {@code reader} may know it;
   * as it was seconds ago.
   */
  Set<Arrival.Rows> notJoined(Collection<Arrival.Rows> some, Actor reader);
}

package org.softintel.report.store;

import java.time.Instant;
import org.softintel.report.status.Channel;

/** Where a report comes from that the team types in: how, from whom, and when it reached them. */
public record ReportOrigin(Channel channel, Reporter reporter, Instant received) {
  @Override
  public String toString() {
    return "ReportOrigin[" + channel + "]";
  }
}

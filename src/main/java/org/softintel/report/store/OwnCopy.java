package org.softintel.report.store;

import java.util.List;

/** What a reporter sent, and what they and the team told each other since, oldest first. */
public record OwnCopy(
    FollowedReport followed,
    Reporter sender,
    ReportWords words,
    List<FollowedReport.Message> conversation) {
  @Override
  public String toString() {
    return "OwnCopy[" + followed.summary().reference() + "]";
  }
}

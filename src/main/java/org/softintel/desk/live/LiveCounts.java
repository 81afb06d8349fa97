package org.softintel.desk.live;

/**
 * What changed since a page was made; counts only, so that nobody can be identified.
 *
 * @param additions reports that their reporters added to
 * @param others colleagues who have the same report open
 * @param changed whether the report on the page has a newer version
 */
record LiveCounts(int reports, int additions, int overdue, int others, boolean changed) {
  String json() {
    return "{\"reports\":%d,\"additions\":%d,\"overdue\":%d,\"others\":%d,\"changed\":%b}"
        .formatted(reports, additions, overdue, others, changed);
  }
}

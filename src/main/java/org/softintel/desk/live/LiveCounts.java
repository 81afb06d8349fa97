package org.softintel.desk.live;

/**
 * What changed since a page was made: counts, and nothing by which anybody could be known.
 *
 * @param reports new ones
 * @param additions reports that their reporters added to
 * @param overdue reports whose clock ran out
 * @param others who have the same report open
 * @param changed whether the report of the page is another than it shows
 */
record LiveCounts(int reports, int additions, int overdue, int others, boolean changed) {
  String json() {
    return "{\"reports\":%d,\"additions\":%d,\"overdue\":%d,\"others\":%d,\"changed\":%b}"
        .formatted(reports, additions, overdue, others, changed);
  }
}

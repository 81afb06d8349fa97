package org.softintel.report.status;

/**
 * Says, behind the reference at which a page of a list ended, that it stood among those in possible
 * danger: it may be answered before the next page is asked for.
 */
public final class UrgentMark {
  private static final String MARK = ".urgent";

  private UrgentMark() {}

  public static String on(ReportSummary last) {
    return last.reference() + (last.isUrgent() ? MARK : "");
  }

  public static boolean isOn(String place) {
    return place.endsWith(MARK);
  }

  public static String without(String place) {
    return isOn(place) ? place.substring(0, place.length() - MARK.length()) : place;
  }
}

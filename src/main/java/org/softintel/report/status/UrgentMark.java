package org.softintel.report.status;

import java.util.regex.Pattern;

/**
 * Says, behind the reference at which a page of a list ended, among how strong a possible danger it
 * stood: it may be answered before the next page is asked for.
 */
public final class UrgentMark {
  private static final Pattern MARK =
      Pattern.compile("\\.urgent([" + Danger.WEAKEST + "-" + Danger.STRONGEST + "])$");

  private UrgentMark() {}

  public static String on(ReportSummary last) {
    return last.reference() + (last.isUrgent() ? ".urgent" + last.urgency() : "");
  }

  /** The {@link ReportSummary#urgency} that it had; 0 without a mark. */
  public static int urgency(String place) {
    var mark = MARK.matcher(place);
    return mark.find() ? Integer.parseInt(mark.group(1)) : 0;
  }

  public static String without(String place) {
    return MARK.matcher(place).replaceFirst("");
  }
}

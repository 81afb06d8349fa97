package org.softintel.desk.linking;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.softintel.platform.page.DayField;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.LondonTime;
import org.softintel.report.status.ReportSummary;

/**
 * The day at whose end a page shows what reports say; none for now.
 *
 * @param form as it was asked for
 */
public record PastDay(Form form, Optional<LocalDate> day) {
  private static final String NAME = "on";

  /** Controls of a form. */
  public static final List<String> NAMES = List.of("on-day", "on-month", "on-year");

  static PastDay of(MultivaluedMap<String, String> sent, ReportSummary report, LocalDate today) {
    var fields = new FormFields(Form.sent(sent));
    var day = read(fields, report, today);
    return new PastDay(fields.judged(), day);
  }

  /** Not before the report came from which somebody looks. */
  public static Optional<LocalDate> read(FormFields fields, ReportSummary report, LocalDate today) {
    var field = new DayField(fields, NAME, "The day to show");
    var day = field.readIfTyped();
    var first = LocalDate.ofInstant(report.arrival().received(), LondonTime.LONDON);
    if (day.filter(it -> !it.isBefore(today)).isPresent()) {
      return field.fault("be before today", "");
    }
    return day.filter(it -> it.isBefore(first)).isPresent()
        ? field.fault(
            "be %s or later, because we received this report then"
                .formatted(LondonTime.words(first)),
            "")
        : day;
  }

  /** The first moment that is left out. */
  public Optional<Instant> end() {
    return day.map(it -> it.plusDays(1).atStartOfDay(LondonTime.LONDON).toInstant());
  }

  public boolean isPast() {
    return day.isPresent();
  }

  /** "3 March 2026"; empty for now. */
  public String words() {
    return day.map(LondonTime::words).orElse("");
  }

  /** As it stands in the address of a page without other controls. */
  public String query() {
    return day.map(
            it ->
                "?on-day=%d&on-month=%d&on-year=%d"
                    .formatted(it.getDayOfMonth(), it.getMonthValue(), it.getYear()))
        .orElse("");
  }

  @Override
  public String toString() {
    return "PastDay[" + day + "]";
  }
}

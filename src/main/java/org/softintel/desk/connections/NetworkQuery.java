package org.softintel.desk.connections;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.desk.linking.PastDay;
import org.softintel.platform.page.DayField;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.LondonTime;
import org.softintel.report.entity.EntityNetwork;
import org.softintel.report.entity.EntityNetworks;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.store.ReportsTogether.OneOfMany;

/**
 * How much of a network somebody asks for.
 *
 * @param since only what reports say that were received from this day on
 * @param on the day as of which it is shown
 */
record NetworkQuery(
    Form form, int steps, boolean suggestions, Optional<LocalDate> since, PastDay on) {
  private static final List<String> NAMES =
      Stream.concat(
              Stream.of("steps", "without", "since-day", "since-month", "since-year"),
              PastDay.NAMES.stream())
          .toList();

  /** As it is now, whatever day is asked for. */
  static NetworkQuery of(MultivaluedMap<String, String> sent) {
    return of(sent, it -> Optional.empty());
  }

  /** Of a row of this report. */
  static NetworkQuery of(
      MultivaluedMap<String, String> sent, ReportSummary report, LocalDate today) {
    return of(sent, it -> PastDay.read(it, report, today));
  }

  private static NetworkQuery of(
      MultivaluedMap<String, String> sent, Function<FormFields, Optional<LocalDate>> readDay) {
    var fields = new FormFields(Form.sent(sent));
    int steps = Math.max(1, Math.min(EntityNetworks.MOST_STEPS, fields.number("steps", 1)));
    var since = new DayField(fields, "since", "The first day received").readIfTyped();
    var day = readDay.apply(fields);
    var form = fields.judged();
    return new NetworkQuery(
        form, steps, !form.chosen("without", "yes"), since, new PastDay(form, day));
  }

  /** The report that was opened is always part of it. */
  EntityNetwork part(EntityNetwork whole, String opened) {
    var part = PartOfNetwork.of(whole, it -> isSince(it) || isOf(it, opened));
    return suggestions ? part : withoutSuggestions(part);
  }

  /** What reports say and people judged, for what leaves the team. */
  EntityNetwork confirmed(EntityNetwork whole, String opened) {
    return withoutSuggestions(part(whole, opened));
  }

  private static EntityNetwork withoutSuggestions(EntityNetwork it) {
    return new EntityNetwork(it.nodes(), it.steps(), it.more(), it.ties(), List.of());
  }

  private boolean isSince(OneOfMany report) {
    var received = LocalDate.ofInstant(report.summary().arrival().received(), LondonTime.LONDON);
    return since.filter(received::isBefore).isEmpty();
  }

  private static boolean isOf(OneOfMany report, String opened) {
    return report.summary().reference().equals(opened);
  }

  /** Whether its reader was told how many things come, and wants them all. */
  boolean isForAll() {
    return form.chosen("all", "yes");
  }

  boolean isFiltered() {
    return !suggestions || since.isPresent();
  }

  /** The same, of so many steps, as it stands in an address. */
  String withSteps(int wanted) {
    return with("steps", "" + wanted);
  }

  /** The same without suggestions or, if they are hidden, with them. */
  String withOtherSuggestions() {
    return with("without", suggestions ? "yes" : "") + (isForAll() ? "&all=yes" : "");
  }

  private String with(String name, String value) {
    return NAMES.stream()
        .map(it -> it + "=" + encoded(it.equals(name) ? value : form.value(it)))
        .filter(it -> !it.endsWith("="))
        .collect(Collectors.joining("&", "?", ""));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}

package org.softintel.desk.connections;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.softintel.platform.page.DayField;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.LondonTime;
import org.softintel.report.entity.EntityNetwork;
import org.softintel.report.entity.EntityNetworks;
import org.softintel.report.store.ReportsTogether.OneOfMany;

/**
 * How much of a network somebody asks for.
 *
 * @param since only what reports say that were received from this day on
 */
record NetworkQuery(Form form, int steps, boolean suggestions, Optional<LocalDate> since) {
  private static final List<String> NAMES =
      List.of("steps", "without", "since-day", "since-month", "since-year");

  static NetworkQuery of(MultivaluedMap<String, String> sent) {
    var fields = new FormFields(Form.sent(sent));
    int steps = Math.max(1, Math.min(EntityNetworks.MOST_STEPS, fields.number("steps", 1)));
    var since = new DayField(fields, "since", "The day").readIfTyped();
    return new NetworkQuery(
        fields.judged(), steps, !fields.judged().chosen("without", "yes"), since);
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

  boolean isFiltered() {
    return !suggestions || since.isPresent();
  }

  /** The same, of so many steps, as it stands in an address. */
  String withSteps(int wanted) {
    return NAMES.stream()
        .map(it -> it + "=" + encoded(it.equals("steps") ? "" + wanted : form.value(it)))
        .filter(it -> !it.endsWith("="))
        .collect(Collectors.joining("&", "?", ""));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}

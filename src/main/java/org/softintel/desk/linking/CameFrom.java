package org.softintel.desk.linking;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.util.Optional;
import java.util.regex.Pattern;
import org.softintel.report.status.ReportSummary;

/**
 * The list from which somebody came to what reports say of one entry, as they narrowed it; none for
 * the report.
 */
public record CameFrom(Optional<String> list) {
  private static final String NAME = "from";

  /** As these lists write it: codes and numbers, or an address would carry what anybody typed. */
  private static final String NARROWED =
      "(?:page=[0-9]{1,9}|days=[0-9]{1,4}|kind=[a-z-]{0,20}|area=[A-Za-z0-9_-]{0,40})";

  private static final Pattern LIST =
      Pattern.compile(
          ("/triage/(?:reviews|(?:joined|places)(?:\\?NARROWED(?:&NARROWED)*)?"
                  + "|groups/[0-9a-f-]{36})")
              .replace("NARROWED", NARROWED));

  static CameFrom of(MultivaluedMap<String, String> sent) {
    return new CameFrom(Optional.ofNullable(sent.getFirst(NAME)).filter(LIST.asMatchPredicate()));
  }

  /** {@code address}, from which somebody comes back to {@code list}. */
  public static String to(String address, String list) {
    return new CameFrom(Optional.of(list)).to(address);
  }

  String to(String address) {
    return address + list.map(it -> "?" + NAME + "=" + URLEncoder.encode(it, UTF_8)).orElse("");
  }

  public String back(ReportSummary report) {
    return list.orElse(report.deskAddress());
  }
}

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
  private static final Pattern LIST =
      Pattern.compile(
          "/triage/(?:(?:joined|places)(?:\\?[A-Za-z0-9=&_-]{1,200})?|groups/[0-9a-f-]{36})");

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

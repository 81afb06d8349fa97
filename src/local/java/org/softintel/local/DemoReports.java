package org.softintel.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Invented reports, so that no page is empty at the first look. */
final class DemoReports {
  private static final Pattern AGO = Pattern.compile("@(days|months)-ago:(\\d+)@");

  private final LocalSettings settings;
  private final ApiTokens apiTokens;

  DemoReports(LocalSettings settings) {
    this.settings = settings;
    apiTokens = new ApiTokens(settings);
  }

  /** Sends them once; local mode is useful without them too. */
  void plant() {
    var planted = settings.home().resolve("seeded");
    if (Files.exists(planted)) {
      return;
    }
    try {
      var reports = new ObjectMapper().readTree(text());
      for (int i = 0; i < reports.size(); i++) {
        send(i, reports.get(i));
      }
      Files.writeString(planted, "");
      System.out.println(reports.size() + " invented reports are sent");
    } catch (IOException e) {
      System.out.println("Warning: the invented reports are not all there: " + e.getMessage());
    }
  }

  private void send(int number, JsonNode report) throws IOException {
    var answer =
        LocalHttp.send(
            LocalHttp.request(settings.appUrl() + "/api/v1/reports")
                .header(
                    "Authorization",
                    "Bearer " + apiTokens.of(number % 2 == 0 ? "reporter" : "reporter2"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "seed-" + number)
                .POST(BodyPublishers.ofString(report.toString()))
                .build());
    if (answer.statusCode() != 201) {
      throw new IOException("number " + number + " was answered with " + answer.statusCode());
    }
  }

  private static String text() {
    try (var in = DemoReports.class.getResourceAsStream("/seed/reports.json")) {
      var written = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return AGO.matcher(written).replaceAll(DemoReports::date);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Told as days ago, or the reports would grow old with the file. */
  private static String date(MatchResult ago) {
    var count = Integer.parseInt(ago.group(2));
    return ago.group(1).equals("days")
        ? LocalDate.now(java.time.ZoneOffset.UTC).minusDays(count).toString()
        : YearMonth.now(java.time.ZoneOffset.UTC).minusMonths(count).toString();
  }
}

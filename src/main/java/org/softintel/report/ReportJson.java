package org.softintel.report;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** A report as JSON: what the API takes and shows, and the bytes that are sealed. */
public final class ReportJson {
  /** Duplicate members and trailing text would let two readers see two reports. */
  public static final ObjectMapper STRICT =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ReportJson() {}

  public static ObjectNode write(Report report) {
    var json = STRICT.createObjectNode();
    json.put("narrative", report.narrative());
    var provenance = json.putObject("provenance").put("source", report.provenance().code());
    report.provenanceDetail().ifPresent(it -> provenance.put("detail", it));
    write(report.happened(), json.putObject("happened"));
    report.learned().ifPresent(it -> json.put("learned", it.toString()));
    if (!report.exploitation().isEmpty()) {
      var codes = json.putArray("exploitation");
      report.exploitation().forEach(it -> codes.add(it.code()));
    }
    report.area().ifPresent(it -> json.put("area", it));
    return json;
  }

  private static void write(Happened happened, ObjectNode json) {
    if (happened instanceof Happened.Exact exact) {
      json.put("kind", "exact").put("date", exact.date().toString());
    } else if (happened instanceof Happened.About about) {
      json.put("kind", "about").put("month", about.month().toString());
    } else if (happened instanceof Happened.Period period) {
      json.put("kind", "period");
      json.put("from", period.from().toString()).put("to", period.to().toString());
    } else {
      json.put("kind", "not-known");
    }
  }

  static byte[] toBytes(Report report) {
    try {
      return STRICT.writeValueAsBytes(write(report));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads what was sealed. It was accepted once and is for ever: no rule of today applies to it.
   */
  static Report fromBytes(byte[] bytes) {
    try {
      var json = STRICT.readTree(bytes);
      return new Report(
          json.get("narrative").textValue(),
          provenance(json.at("/provenance/source").textValue()),
          text(json.at("/provenance/detail")),
          happened(json.get("happened")),
          text(json.path("learned")).map(LocalDate::parse),
          exploitation(json.path("exploitation")),
          text(json.path("area")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Happened happened(JsonNode json) {
    return switch (json.get("kind").textValue()) {
      case "exact" -> new Happened.Exact(LocalDate.parse(json.get("date").textValue()));
      case "about" -> new Happened.About(YearMonth.parse(json.get("month").textValue()));
      case "period" ->
          new Happened.Period(
              LocalDate.parse(json.get("from").textValue()),
              LocalDate.parse(json.get("to").textValue()));
      default -> new Happened.NotKnown();
    };
  }

  private static Provenance provenance(String code) {
    return Provenance.of(code).orElseThrow();
  }

  private static EnumSet<Exploitation> exploitation(JsonNode codes) {
    var kinds = EnumSet.noneOf(Exploitation.class);
    StreamSupport.stream(codes.spliterator(), false)
        .map(it -> Exploitation.of(it.textValue()).orElseThrow())
        .forEach(kinds::add);
    return kinds;
  }

  private static Optional<String> text(JsonNode json) {
    return Optional.ofNullable(json.textValue());
  }
}

package org.softintel.report.store;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.report.question.ExploitationKind;
import org.softintel.report.question.Provenance;
import org.softintel.report.question.RowGroup;
import org.softintel.report.search.HeldValue;

/** Reports about nobody: the same ones for the same seed. */
public final class InventedReports {
  private static final List<String> AREAS =
      List.of("batley", "dewsbury", "huddersfield", "mirfield", "rural-kirklees", "spen-valley");
  private static final List<String> SIGNS =
      List.of("missing", "cars", "money-or-gifts", "secretive", "appearance", "drugs-or-alcohol");
  private static final List<String> SYLLABLES =
      List.of(
          "ba", "den", "fo", "gri", "hul", "ka", "lem", "mo", "nis", "pel", "ro", "su", "tav",
          "wen");
  private static final List<String> KINDS = List.of("Hotel", "Takeaway", "Shop", "Arcade");
  private static final List<String> DAYS =
      List.of("Fridays, 9pm to 2am", "weekends", "most evenings", "after school");
  private static final List<String> WORDS =
      List.of(
          "an invented van stood near the invented field and somebody spoke of a teal kite"
              .split(" "));
  private static final int NARRATIVE_WORDS = 100;
  private static final Reporter REPORTER =
      new Reporter("Robin Sample", "school-oakfield", "Teacher", "01632 960101", "r@example.org");

  private final Random random;

  public InventedReports(Random random) {
    this.random = random;
  }

  /** What is stored and filed of one report. */
  @SuppressWarnings("ArrayRecordComponent") // made once and never compared
  public record Content(
      byte[] bytes,
      List<HeldValue> held,
      String provenance,
      List<String> kinds,
      String area,
      String listed,
      List<String> signs,
      String plate) {}

  public Content next() {
    var kinds = some(Stream.of(ExploitationKind.values()).map(ExploitationKind::code).toList());
    var signs = some(SIGNS);
    var provenance = one(Stream.of(Provenance.values()).map(Provenance::code).toList());
    var area = one(AREAS);
    var plate = plate();
    var rows = new EnumMap<RowGroup, List<ReportRow>>(RowGroup.class);
    rows.put(
        RowGroup.CHILDREN,
        List.of(new ReportRow("c1", new AnsweredQuestions(Map.of("name", name())))));
    rows.put(
        RowGroup.PEOPLE,
        List.of(new ReportRow("p1", new AnsweredQuestions(Map.of("name", name())))));
    if (random.nextInt(10) < 4) {
      rows.put(
          RowGroup.VEHICLES,
          List.of(new ReportRow("v1", new AnsweredQuestions(Map.of("registration", plate)))));
    }
    if (random.nextInt(10) < 4) {
      rows.put(
          RowGroup.ACCOUNTS,
          List.of(new ReportRow("a1", new AnsweredQuestions(Map.of("phone", phone())))));
    }
    if (random.nextInt(10) < 4) {
      rows.put(RowGroup.PLACES, List.of(new ReportRow("l1", new AnsweredQuestions(place()))));
    }
    var facts =
        Map.of(
            "narrative",
            Stream.generate(() -> one(WORDS))
                .limit(NARRATIVE_WORDS)
                .collect(Collectors.joining(" ")),
            "provenance-source",
            provenance,
            "happened-kind",
            "not-known",
            "exploitation",
            String.join("\n", kinds),
            "area",
            area,
            "signs",
            String.join("\n", signs));
    var report = new Report(new AnsweredQuestions(facts), rows);
    return new Content(
        ReportJson.toBytes(report, REPORTER),
        ClearReport.of(report, Instant.EPOCH).held(),
        provenance,
        kinds,
        area,
        report.counts(),
        signs,
        rows.containsKey(RowGroup.VEHICLES) ? plate : "");
  }

  /** One of 784 names, in one of 300 sectors; some of them are named far more often. */
  private Map<String, String> place() {
    var often = (int) Math.abs(random.nextGaussian() * 3) % SYLLABLES.size();
    return Map.of(
        "name",
        "The " + SYLLABLES.get(often) + one(SYLLABLES) + " " + one(KINDS),
        "postcode",
        "ZZ%d %dAA".formatted(random.nextInt(30), random.nextInt(10)),
        "times",
        one(DAYS));
  }

  private List<String> some(List<String> codes) {
    var first = one(codes);
    var second = one(codes);
    return first.equals(second) || random.nextBoolean() ? List.of(first) : List.of(first, second);
  }

  private String name() {
    return word() + " " + word();
  }

  private String word() {
    return Stream.generate(() -> one(SYLLABLES)).limit(3).collect(Collectors.joining());
  }

  /** Of a form that is issued to nobody. */
  private String plate() {
    return "QX%02d Z%c%c"
        .formatted(random.nextInt(100), 'A' + random.nextInt(26), 'A' + random.nextInt(26));
  }

  /** Of the numbers that are kept free for fiction. */
  private String phone() {
    return "01632 960%03d".formatted(random.nextInt(1000));
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}

package org.softintel.desk.linking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.softintel.platform.page.Coded;
import org.softintel.platform.page.StrictJson;
import org.softintel.platform.page.TextRules;
import org.softintel.report.judgement.JudgedReport;
import org.softintel.report.judgement.JudgedReport.JudgedRow;
import org.softintel.report.judgement.JudgedReport.ShownJudgement;
import org.softintel.report.judgement.Judgements.Kept;
import org.softintel.report.judgement.NewJudgement;
import org.softintel.report.judgement.NewJudgement.Place;
import org.softintel.report.judgement.Verdict;

/** Judgements about rows of reports as JSON. */
final class JudgementJson {
  private static final String REFERENCE = "reference";
  private static final String ROW = "row";
  private static final String OTHER = "other";
  private static final String VERDICT = "verdict";
  private static final String REASON = "reason";
  private static final int MOST_CHARS = 50;

  private final JsonMembers members = new JsonMembers();

  private JudgementJson() {}

  /** About a row of this report. */
  static NewJudgement judgement(String reference, byte[] body) {
    var json = StrictJson.body(body, "judgement");
    var reading = new JudgementJson();
    if (reading.members.isObject(json, "")) {
      reading.members.demandOnly(json, Set.of(ROW, OTHER, VERDICT, REASON), "");
    }
    var other = json.path(OTHER);
    if (reading.members.isObject(other, "/" + OTHER)) {
      reading.members.demandOnly(other, Set.of(REFERENCE, ROW), "/" + OTHER);
    }
    var said =
        new NewJudgement(
            new Place(reference, reading.text(json, "", ROW, "Row")),
            new Place(
                reading.text(other, "/" + OTHER, REFERENCE, "Reference"),
                reading.text(other, "/" + OTHER, ROW, "Row")),
            reading.verdict(json),
            reading.reason(json));
    reading.members.demandNoProblem();
    return said;
  }

  /** Why a judgement is taken back, approved or refused. */
  static String reason(byte[] body) {
    var json = StrictJson.body(body, "reason");
    var reading = new JudgementJson();
    if (reading.members.isObject(json, "")) {
      reading.members.demandOnly(json, Set.of(REASON), "");
    }
    var reason = reading.reason(json);
    reading.members.demandNoProblem();
    return reason;
  }

  private String text(JsonNode json, String at, String member, String noun) {
    return json.isObject()
        ? members.demandText(json.path(member), at + "/" + member, noun, MOST_CHARS)
        : "";
  }

  private Verdict verdict(JsonNode json) {
    var found = Coded.of(Verdict.class, json.path(VERDICT).asText()).filter(it -> !it.isAnswer());
    if (found.isEmpty()) {
      members.add("/" + VERDICT, "Must be same, not-same or unsure");
    }
    return found.orElse(Verdict.UNSURE);
  }

  private String reason(JsonNode json) {
    var at = "/" + REASON;
    if (json.isObject() && !json.path(REASON).isTextual()) {
      members.add(at, "Must be text");
    }
    var reason = TextRules.normal(json.path(REASON).asText());
    if (json.path(REASON).isTextual()) {
      NewJudgement.fault(reason).ifPresent(it -> members.add(at, it));
    }
    return reason;
  }

  static String kept(Kept kept) {
    return StrictJson.MAPPER
        .createObjectNode()
        .put("id", kept.id().toString())
        .put("waits", kept.waits())
        .toString();
  }

  static String report(JudgedReport judged) {
    var json = StrictJson.MAPPER.createObjectNode();
    var rows = json.putArray("rows");
    judged.rows().forEach(it -> write(it, rows.addObject()));
    var judgements = json.putArray("judgements");
    judged.judgements().forEach(it -> write(it, judgements.addObject()));
    return json.toString();
  }

  private static void write(JudgedRow row, ObjectNode json) {
    json.put("id", row.id())
        .put("group", row.group().code())
        .put("number", row.number())
        .put("contradicted", row.contradicted());
    var same = json.putArray("same");
    row.mentions().forEach(it -> write(it, same.addObject()));
  }

  private static void write(ShownJudgement judgement, ObjectNode json) {
    json.put("id", judgement.id().toString())
        .put(VERDICT, judgement.verdict().code())
        .put("waits", judgement.waits())
        .put("bridge", judgement.bridge())
        .put(REASON, judgement.reason())
        .put("at", judgement.at().toString());
    judgement.name().ifPresent(it -> json.put("by", it));
    write(judgement.one(), json.putObject("one"));
    write(judgement.other(), json.putObject(OTHER));
  }

  private static void write(Place place, ObjectNode json) {
    json.put(REFERENCE, place.reference()).put(ROW, place.row());
  }
}

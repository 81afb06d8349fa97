package org.softintel.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.softintel.platform.page.Option;
import org.softintel.report.question.Question;
import org.softintel.report.question.Questionnaire;
import org.softintel.report.question.RowGroup;

/** Invented reports as JSON. */
public final class SampleReports {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SampleReports() {}

  /** Nothing but a narrative, how it is known and when. */
  public static ObjectNode minimal() {
    return parsed(
        """
        {
          "narrative": "An invented worry about an invented place.",
          "provenance": {"source": "saw-or-heard"},
          "happened": {"kind": "not-known"}
        }
        """);
  }

  /** Every member there is. */
  public static ObjectNode full() {
    return parsed(
        """
        {
          "narrative": "An invented worry.\\nIt has two lines, an é and a 🙂.",
          "provenance": {"source": "other", "detail": "A note that was left at an invented desk."},
          "happened": {"kind": "period", "from": "2026-01-05", "to": "2026-02-28"},
          "learned": "2026-03-01",
          "exploitation": ["sexual", "online"],
          "area": "batley"
        }
        """);
  }

  /** Every question answered, and two rows of everything, connected. */
  public static ObjectNode everything() {
    var report = full();
    report.put(Questionnaire.HURT_SOON.name(), "no");
    answer(report, Questionnaire.questions());
    for (var group : RowGroup.values()) {
      var rows = report.putArray(group.code());
      for (int i = 1; i <= 2; i++) {
        var row = rows.addObject().put("id", group.code() + "-" + i);
        answer(row, group.questions());
      }
    }
    return report;
  }

  private static void answer(ObjectNode into, List<Question> questions) {
    for (var question : questions) {
      var name = question.name().split("-", 2);
      var home = name.length > 1 ? into.withObjectProperty(name[0]) : into;
      var member = name[name.length - 1];
      if (home.has(member)
          || Set.of("happened-date", "happened-time", "happened-month").contains(question.name())) {
        continue;
      }
      switch (question.kind()) {
        case LINE, TEXT, NARRATIVE -> home.put(member, "Invented " + question.name());
        case DATE -> home.put(member, "2016-03-27");
        case MONTH -> home.put(member, "2016-03");
        case CHOICE -> home.put(member, question.options().get(0).value());
        case CHOICES ->
            question.options().stream()
                .limit(2)
                .map(Option::value)
                .forEach(home.putArray(member)::add);
        case THING -> home.put(member, member.equals("from") ? "children-1" : "vehicles-2");
      }
    }
  }

  public static ObjectNode saying(String narrative) {
    return with(it -> it.put("narrative", narrative));
  }

  /** The full one with one thing changed. */
  public static ObjectNode with(Consumer<ObjectNode> change) {
    var report = full();
    change.accept(report);
    return report;
  }

  public static ObjectNode parsed(String json) {
    try {
      return (ObjectNode) JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}

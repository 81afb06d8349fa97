package org.softintel.language.check;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Advice as programs and our own pages' script read it. */
final class AdviceJson {
  private AdviceJson() {}

  static String write(List<Advice> advice) {
    var json = JsonNodeFactory.instance.objectNode();
    var findings = json.putArray("findings");
    advice.stream().map(AdviceJson::finding).forEach(findings::add);
    return json.toString();
  }

  private static ObjectNode finding(Advice advice) {
    var json =
        JsonNodeFactory.instance
            .objectNode()
            .put("term", advice.term())
            .put("level", advice.level().name())
            .put("start", advice.start())
            .put("end", advice.end());
    advice.alternatives().forEach(json.putArray("alternatives")::add);
    return json.put("why", advice.why());
  }
}

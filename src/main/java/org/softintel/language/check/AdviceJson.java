package org.softintel.language.check;

import java.util.List;
import java.util.Map;
import org.softintel.platform.page.StrictJson;

/** Advice as programs and our own pages' script read it. */
final class AdviceJson {
  private AdviceJson() {}

  static String write(List<Advice> advice) {
    return StrictJson.MAPPER.valueToTree(Map.of("findings", advice)).toString();
  }
}

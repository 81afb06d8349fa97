package org.softintel.language.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.softintel.platform.page.StrictJson;

/** Advice as programs and our own pages' script read it. */
final class AdviceJson {
  private AdviceJson() {}

  static String write(List<Advice> advice) {
    return new String(StrictJson.write(Map.of("findings", advice)), UTF_8);
  }
}

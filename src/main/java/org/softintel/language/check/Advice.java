package org.softintel.language.check;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * One place in a text that could be said better.
 *
 * @param term canonical name in the list, the same in every version
 * @param start in UTF-16 units, as is {@code end}, which lies behind the last one
 */
@TemplateData
public record Advice(
    String term, AdviceLevel level, int start, int end, List<String> alternatives, String why) {
  public Advice {
    alternatives = List.copyOf(alternatives);
  }
}

package org.softintel.report.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.softintel.platform.page.Option;
import org.softintel.report.question.AreaConfig;

/** The districts of the settings, and the two answers that are always offered. */
@ApplicationScoped
public class Areas {
  private static final String ELSEWHERE = "elsewhere";
  private static final String NOT_KNOWN = "not-known";

  private final Map<String, String> names = new LinkedHashMap<>();

  Areas(AreaConfig config) {
    config.names().entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(it -> names.put(it.getKey(), it.getValue()));
    names.put(ELSEWHERE, "Somewhere else");
    names.put(NOT_KNOWN, "I do not know");
  }

  /** Returns the code itself if it is no longer in the settings. */
  public String nameOf(String code) {
    return names.getOrDefault(code, code);
  }

  /** For lists of the team, where nobody says "I". */
  public String nounOf(String code) {
    return code.equals(NOT_KNOWN) ? "Not known" : nameOf(code);
  }

  public List<Option> options() {
    return names.entrySet().stream().map(it -> new Option(it.getKey(), it.getValue())).toList();
  }

  /** Those that say where something is. */
  public List<Option> known() {
    return options().stream().filter(it -> saysWhere(it.value())).toList();
  }

  static boolean saysWhere(String code) {
    return !code.equals(ELSEWHERE) && !code.equals(NOT_KNOWN);
  }
}

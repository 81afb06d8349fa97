package org.softintel.bench.attacks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was noticed of one attack, by whom, and how many seconds after it was made. */
final class Finding {
  private final Attack attack;
  private final Map<Catcher, Map<String, Double>> seen = new EnumMap<>(Catcher.class);
  private final List<String> remarks = new ArrayList<>();
  private boolean isMade = true;

  Finding(Attack attack) {
    this.attack = attack;
  }

  /** Nothing can be said of it. */
  static Finding failed(Attack attack, Exception why) {
    var finding = new Finding(attack);
    finding.isMade = false;
    finding.remark("**not made**: " + why.getClass().getSimpleName() + ": " + why.getMessage());
    return finding;
  }

  Attack attack() {
    return attack;
  }

  /** The first time counts. */
  synchronized void saw(Catcher catcher, String what, double seconds) {
    seen.computeIfAbsent(catcher, it -> new LinkedHashMap<>())
        .putIfAbsent(what, Math.max(0, seconds));
  }

  synchronized void remark(String words) {
    if (!remarks.contains(words)) {
      remarks.add(words);
    }
  }

  synchronized boolean isCaughtBy(Catcher catcher) {
    return seen.containsKey(catcher);
  }

  synchronized boolean isAsExpected() {
    return isMade && (attack.isNamedAsUncaught() ? seen.isEmpty() : missed().isEmpty());
  }

  synchronized boolean isComplete() {
    return !attack.isNamedAsUncaught() && missed().isEmpty();
  }

  private List<Catcher> missed() {
    return attack.catchers().stream().filter(it -> !seen.containsKey(it)).toList();
  }

  synchronized String row(int number) {
    var cells = new ArrayList<String>();
    cells.add("" + number);
    cells.add(attack.name());
    for (var catcher : Catcher.values()) {
      cells.add(cell(catcher));
    }
    cells.add(end());
    return "| " + String.join(" | ", cells) + " |";
  }

  private String cell(Catcher catcher) {
    var found = seen.getOrDefault(catcher, Map.of());
    if (found.isEmpty()) {
      return attack.catchers().contains(catcher) ? "**no, and should**" : "no";
    }
    var first = found.values().stream().mapToDouble(it -> it).min().orElse(0);
    var isVerifier = catcher == Catcher.VERIFIER || catcher == Catcher.OLDER_CHECKPOINT;
    var names = found.keySet().stream().map(it -> "`" + it + "`").collect(Collectors.joining(", "));
    return "%.0f s".formatted(first) + (isVerifier ? "" : " " + names);
  }

  private String end() {
    var all = new ArrayList<>(remarks);
    if (attack.isNamedAsUncaught()) {
      all.add(
          0,
          (seen.isEmpty() ? "uncaught: " : "**caught, and named as uncaught**: ") + attack.why());
    }
    return String.join("; ", all);
  }

  /** What the verifier printed first. */
  synchronized List<String> said() {
    return List.of(Catcher.VERIFIER, Catcher.OLDER_CHECKPOINT).stream()
        .flatMap(
            it ->
                seen.getOrDefault(it, Map.of()).keySet().stream()
                    .map(said -> it.words() + ": " + said))
        .toList();
  }
}

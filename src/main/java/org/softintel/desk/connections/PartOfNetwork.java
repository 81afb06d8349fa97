package org.softintel.desk.connections;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.softintel.report.entity.EntityNetwork;
import org.softintel.report.entity.EntityNetwork.LikelySame;
import org.softintel.report.entity.EntityTie;
import org.softintel.report.entity.KnownEntity;
import org.softintel.report.judgement.RowMention;
import org.softintel.report.store.ReportsTogether.OneOfMany;

/** A network as some of its reports say it, without what nothing leads to any more. */
final class PartOfNetwork {
  private final EntityNetwork whole;
  private final Predicate<OneOfMany> chosen;
  private final Map<RowMention, KnownEntity> kept = new LinkedHashMap<>();

  private PartOfNetwork(EntityNetwork whole, Predicate<OneOfMany> chosen) {
    this.whole = whole;
    this.chosen = chosen;
    whole.nodes().forEach(it -> part(it).ifPresent(part -> kept.put(it.key(), part)));
  }

  /** A report that has a row of the first must be among those that are chosen. */
  static EntityNetwork of(EntityNetwork whole, Predicate<OneOfMany> chosen) {
    return new PartOfNetwork(whole, chosen).work();
  }

  private EntityNetwork work() {
    var first = kept.get(whole.first().key());
    if (first == null) {
      throw new IllegalArgumentException("no report is chosen that has a row of the first");
    }
    var ties = whole.ties().stream().flatMap(it -> part(it).stream()).toList();
    var steps = steps(first.key(), ties);
    var nodes =
        kept.values().stream()
            .filter(it -> steps.containsKey(it.key()))
            .sorted(Comparator.comparing(it -> steps.getOrDefault(it.key(), 0)))
            .toList();
    var likely = whole.likely().stream().flatMap(it -> part(it).stream()).toList();
    var reached = ties.stream().filter(it -> steps.containsKey(it.from())).toList();
    return new EntityNetwork(nodes, steps, more(steps.keySet()), reached, likely);
  }

  private Optional<KnownEntity> part(KnownEntity entity) {
    var rows = entity.rows().stream().filter(it -> chosen.test(it.report())).toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new KnownEntity(rows, entity.bridges(), entity.contradicted()));
  }

  private Optional<EntityTie> part(EntityTie tie) {
    var by = tie.by().stream().filter(it -> chosen.test(it.from().report())).toList();
    var from = kept.get(tie.from());
    var to = kept.get(tie.to());
    return by.isEmpty() || from == null || to == null
        ? Optional.empty()
        : Optional.of(new EntityTie(from.key(), to.key(), tie.words(), by));
  }

  private Optional<LikelySame> part(LikelySame likely) {
    return Optional.of(likely)
        .filter(it -> chosen.test(it.mine().report()))
        .flatMap(it -> part(it.other()))
        .map(it -> new LikelySame(likely.mine(), it, likely.band(), likely.why()));
  }

  /** No further than the whole reaches. */
  private Map<RowMention, Integer> steps(RowMention first, List<EntityTie> ties) {
    int most = whole.steps().values().stream().mapToInt(it -> it).max().orElse(0);
    var steps = new LinkedHashMap<RowMention, Integer>(Map.of(first, 0));
    var waiting = new ArrayDeque<>(List.of(first));
    while (!waiting.isEmpty()) {
      var from = waiting.remove();
      int next = steps.getOrDefault(from, 0) + 1;
      for (var tie : ties) {
        var to = tie.from().equals(from) ? tie.to() : tie.from();
        if (tie.touches(from) && next <= most && steps.putIfAbsent(to, next) == null) {
          waiting.add(to);
        }
      }
    }
    return steps;
  }

  private Map<RowMention, Integer> more(Set<RowMention> reached) {
    var more = new HashMap<RowMention, Integer>();
    kept.forEach(
        (key, it) -> {
          var left = whole.more().get(key);
          if (left != null && reached.contains(it.key())) {
            more.put(it.key(), left);
          }
        });
    return more;
  }
}

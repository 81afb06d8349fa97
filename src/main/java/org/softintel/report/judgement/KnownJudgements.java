package org.softintel.report.judgement;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.softintel.platform.sealing.RowsInMemory;

/** Judgements by what they are about; several threads may read and add at once. */
final class KnownJudgements implements RowsInMemory.Known<Judgement> {
  private final Map<UUID, Judgement> all = new ConcurrentHashMap<>();
  private final Map<RowMention, Set<Judgement>> byMention = new ConcurrentHashMap<>();

  /** Those that joined nothing when they were made, answered or not: few. */
  private final Set<Judgement> proposed = ConcurrentHashMap.newKeySet();

  @Override
  public void add(UUID id, Judgement judgement) {
    all.put(id, judgement);
    if (judgement.waits()) {
      proposed.add(judgement);
    }
    judgement
        .mentions()
        .forEach(
            it ->
                byMention.computeIfAbsent(it, its -> ConcurrentHashMap.newKeySet()).add(judgement));
  }

  @Override
  public void remove(UUID id) {
    var judgement = all.remove(id);
    if (judgement != null) {
      proposed.remove(judgement);
      judgement
          .mentions()
          .forEach(
              mention ->
                  byMention.computeIfPresent(
                      mention,
                      (it, its) -> {
                        its.remove(judgement);
                        return its.isEmpty() ? null : its;
                      }));
    }
  }

  Optional<Judgement> of(UUID id) {
    return Optional.ofNullable(all.get(id));
  }

  @Override
  public Set<UUID> ids() {
    return Set.copyOf(all.keySet());
  }

  /**
   * Judgements and answers about these, and about all that a chain of <i>same</i> leads to, as if
   * nobody had judged rows of {@code hidden} reports.
   */
  Collection<Judgement> about(Collection<RowMention> mentions, Set<UUID> hidden) {
    var found = new LinkedHashMap<UUID, Judgement>();
    var seen = new HashSet<>(mentions);
    var next = new ArrayDeque<>(mentions);
    while (!next.isEmpty()) {
      byMention.getOrDefault(next.remove(), Set.of()).stream()
          .filter(it -> isAboutNoneOf(hidden, it))
          .forEach(
              it -> {
                found.put(it.id(), it);
                if (it.verdict() == Verdict.SAME) {
                  it.mentions().filter(seen::add).forEach(next::add);
                }
              });
    }
    return found.values();
  }

  /** Judgements and answers about two of these. */
  Collection<Judgement> among(Set<RowMention> mentions) {
    return mentions.stream()
        .flatMap(it -> byMention.getOrDefault(it, Set.of()).stream())
        .filter(it -> it.mentions().allMatch(mentions::contains))
        .collect(toSet());
  }

  /** Those that nobody has approved, refused or taken back yet. */
  List<Judgement> waiting() {
    return proposed.stream().filter(it -> !isAnswered(it)).toList();
  }

  private boolean isAnswered(Judgement judgement) {
    return byMention.getOrDefault(judgement.a(), Set.of()).stream()
        .anyMatch(it -> it.answers().filter(judgement.id()::equals).isPresent());
  }

  /** Judgements and answers that name none of these reports. */
  List<Judgement> withoutReports(Set<UUID> reports) {
    return all.values().stream().filter(it -> isAboutNoneOf(reports, it)).toList();
  }

  private static boolean isAboutNoneOf(Set<UUID> reports, Judgement judgement) {
    return judgement.mentions().noneMatch(it -> reports.contains(it.report()));
  }

  List<UUID> naming(UUID report) {
    return all.values().stream().filter(it -> it.names(report)).map(Judgement::id).toList();
  }
}

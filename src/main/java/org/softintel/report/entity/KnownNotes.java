package org.softintel.report.entity;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.softintel.platform.database.Ids;
import org.softintel.platform.sealing.RowsInMemory;
import org.softintel.report.judgement.RowMention;

/** All notes; several threads may read and add at once. */
final class KnownNotes implements RowsInMemory.Known<EntityNote> {
  private static final Comparator<EntityNote> LATEST_FIRST =
      Comparator.comparing(EntityNote::id, Ids.ORDER).reversed();

  private final Map<UUID, EntityNote> all = new ConcurrentHashMap<>();

  @Override
  public void add(UUID id, EntityNote note) {
    all.put(id, note);
  }

  @Override
  public void remove(UUID id) {
    all.remove(id);
  }

  @Override
  public Set<UUID> ids() {
    return Set.copyOf(all.keySet());
  }

  List<EntityNote> latestFirst() {
    return all.values().stream().sorted(LATEST_FIRST).toList();
  }

  List<EntityNote> about(Collection<RowMention> rows) {
    var some = Set.copyOf(rows);
    return latestFirst().stream().filter(it -> some.contains(it.about())).toList();
  }

  List<UUID> naming(UUID report) {
    return all.values().stream()
        .filter(it -> it.about().report().equals(report))
        .map(EntityNote::id)
        .toList();
  }
}

package org.softintel.report.peergroup;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.softintel.platform.database.Ids;
import org.softintel.platform.sealing.RowsInMemory;

/** All groups; several threads may read and add at once. */
final class KnownPeerGroups implements RowsInMemory.Known<PeerGroup> {
  private static final Comparator<PeerGroup> BY_REVIEW =
      Comparator.comparing(PeerGroup::review).thenComparing(PeerGroup::id, Ids.ORDER);

  private final Map<UUID, PeerGroup> all = new ConcurrentHashMap<>();

  @Override
  public void add(UUID id, PeerGroup group) {
    all.put(id, group);
  }

  @Override
  public void remove(UUID id) {
    all.remove(id);
  }

  @Override
  public Set<UUID> ids() {
    return Set.copyOf(all.keySet());
  }

  /** What is due for review first before the rest. */
  List<PeerGroup> at(LocalDate today) {
    return all.values().stream().filter(it -> !it.isGone(today)).sorted(BY_REVIEW).toList();
  }

  Optional<PeerGroup> of(UUID id, LocalDate today) {
    return Optional.ofNullable(all.get(id)).filter(it -> !it.isGone(today));
  }

  List<PeerGroup> naming(UUID report) {
    return all.values().stream().filter(it -> it.reports().contains(report)).toList();
  }

  List<PeerGroup> gone(LocalDate today) {
    return all.values().stream().filter(it -> it.isGone(today)).toList();
  }
}

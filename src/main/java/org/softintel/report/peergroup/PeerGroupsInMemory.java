package org.softintel.report.peergroup;

import static java.util.stream.Collectors.toSet;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.monitoring.Alarm;
import org.softintel.platform.page.LondonTime;
import org.softintel.platform.page.Refusal;
import org.softintel.platform.sealing.RowsInMemory;
import org.softintel.report.access.Readership;

/** All groups, by whichever process, and what a reader may know of them. */
@Singleton
class PeerGroupsInMemory {
  private final RowsInMemory<PeerGroup, KnownPeerGroups> all;
  private final Readership readership;
  private final InstantSource clock;

  PeerGroupsInMemory(PeerGroupRows rows, Readership readership, InstantSource clock) {
    this.all =
        new RowsInMemory<>(
            rows,
            KnownPeerGroups::new,
            "groups",
            it -> Alarm.GROUPS_UNREADABLE.raise("%d groups do not open: they are not shown", it));
    this.readership = readership;
    this.clock = clock;
  }

  @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
  void round() {
    all.round();
  }

  LocalDate today() {
    return LondonTime.today(clock);
  }

  /** Empty while this process reads them. */
  Optional<KnownPeerGroups> known() {
    return all.exactly();
  }

  KnownPeerGroups current() {
    return known()
        .orElseThrow(
            () ->
                new Refusal(
                    503,
                    "Groups are still loading",
                    "The service has just restarted. Try again in a minute."));
  }

  /** All that this reader may know, what is due for review first before the rest. */
  List<PeerGroup> readBy(Actor reader) {
    return readBy(current().at(today()), reader);
  }

  private List<PeerGroup> readBy(Collection<PeerGroup> groups, Actor reader) {
    var reports = groups.stream().flatMap(it -> it.reports().stream()).collect(toSet());
    var readable = readership.readable(reports, reader);
    return groups.stream().flatMap(it -> it.asReadBy(reader, readable).stream()).toList();
  }

  /** Throws not found for a group that does not exist or is not for this reader. */
  PeerGroup readBy(UUID id, Actor reader) {
    var found = current().of(id, today()).stream().toList();
    return readBy(found, reader).stream().findFirst().orElseThrow(NotFoundException::new);
  }
}

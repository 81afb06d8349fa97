package org.softintel.desk.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.identity.Actor;
import org.softintel.report.access.Readership;
import org.softintel.report.status.ReportReference;

/** Knows who has which report open. */
@ApplicationScoped
class Viewers {
  private final Readership readership;
  private final LiveConfig config;
  private final AuditTrail trail;
  private final InstantSource clock;

  Viewers(Readership readership, LiveConfig config, AuditTrail trail, InstantSource clock) {
    this.readership = readership;
    this.config = config;
    this.trail = trail;
    this.clock = clock;
  }

  /** A colleague who has the same report open. */
  record Viewer(String name, Instant since) {}

  /** Throws not found for an unknown report, and for one that the viewer may not read. */
  @Transactional
  UUID known(String typed, Actor viewer) {
    return readership.require(typed, viewer);
  }

  @Transactional
  void arrived(PageStream stream) {
    var now = clock.instant();
    stream
        .page()
        .report()
        .ifPresent(it -> new Presence(stream, it, now, now.plus(config.presence())).persist());
  }

  /** Colleagues who have the report open, each once; that their names were shown is recorded. */
  @Transactional
  List<Viewer> others(String reference, Actor reader) {
    var report = known(reference, reader);
    trail.append(
        AuditEvent.onReport(
            Act.VIEWERS_SHOWN, ReportReference.typed(reference).orElseThrow().value()),
        reader);
    var each = new LinkedHashMap<String, Viewer>();
    Presence.others(report, reader, clock.instant())
        .forEach(it -> each.putIfAbsent(it.viewer, new Viewer(name(it), it.since)));
    return new ArrayList<>(each.values());
  }

  private static String name(Presence of) {
    return Optional.ofNullable(of.viewerName).orElse("A team member");
  }
}

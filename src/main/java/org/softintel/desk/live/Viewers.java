package org.softintel.desk.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.database.Sql;
import org.softintel.platform.identity.Actor;
import org.softintel.report.access.Readership;
import org.softintel.report.status.ReportReference;

/** Knows who has which report open. */
@ApplicationScoped
class Viewers {
  private static final String ARRIVED =
      "insert into presence (listener, report_id, viewer, viewer_name, since, until)"
          + " values (?, ?, ?, ?, ?, ?)";

  private static final String OTHERS =
      """
      select name, since from (
          select distinct on (viewer) coalesce(viewer_name, 'A team member') as name, since, listener
          from presence where report_id = ? and viewer <> ? and until > ?
          order by viewer, since, listener) others
      order by since, listener
      """;

  private final Sql sql;
  private final Readership readership;
  private final LiveConfig config;
  private final AuditTrail trail;
  private final InstantSource clock;

  Viewers(
      Sql sql, Readership readership, LiveConfig config, AuditTrail trail, InstantSource clock) {
    this.sql = sql;
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
    var viewer = stream.viewer();
    stream
        .page()
        .report()
        .ifPresent(
            it ->
                sql.update(
                    ARRIVED,
                    stream.id(),
                    it,
                    viewer.subject(),
                    viewer.staffName().orElse(null),
                    now,
                    now.plus(config.presence())));
  }

  /**
   * Colleagues who have the report open, each once, longest first; that their names were shown is
   * recorded.
   */
  @Transactional
  List<Viewer> others(String reference, Actor reader) {
    var report = known(reference, reader);
    trail.append(
        AuditEvent.onReport(
            Act.VIEWERS_SHOWN, ReportReference.typed(reference).orElseThrow().value()),
        reader);
    return sql.list(
        OTHERS,
        row -> new Viewer(row.text(1), row.time(2)),
        report,
        reader.subject(),
        clock.instant());
  }
}

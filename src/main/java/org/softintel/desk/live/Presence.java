package org.softintel.desk.live;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.identity.Actor;

/** An officer has a report open on a page. */
@Entity
@Immutable
@Table(name = "presence")
class Presence extends PanacheEntityBase {
  @Id UUID listener;
  UUID reportId;
  String viewer;
  @Nullable String viewerName;
  Instant since;
  Instant until;

  Presence() {}

  Presence(PageStream of, UUID report, Instant now, Instant until) {
    this.listener = of.id();
    this.reportId = report;
    this.viewer = of.viewer().subject();
    this.viewerName = of.viewer().staffName().orElse(null);
    this.since = now;
    this.until = until;
  }

  /** Those of others, longest first. */
  static List<Presence> others(UUID report, Actor than, Instant now) {
    return list(
        "reportId = ?1 and viewer <> ?2 and until > ?3 order by since, listener",
        report,
        than.subject(),
        now);
  }
}

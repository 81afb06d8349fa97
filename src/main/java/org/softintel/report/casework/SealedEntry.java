package org.softintel.report.casework;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.database.Ids;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.sealing.SealedPlace;
import org.softintel.report.access.StampedEntry;
import org.softintel.report.status.CaseEntryKind;

/** What the team added to a report, as it is stored: sealed, and never changed. */
@Entity
@Immutable
@Table(name = "entry")
class SealedEntry extends PanacheEntityBase {
  @Id UUID id;
  UUID reportId;

  @Enumerated(EnumType.STRING)
  CaseEntryKind kind;

  @Nullable String code;
  String author;
  @Nullable String authorName;
  Instant writtenAt;
  int version;
  byte @Nullable [] content;
  String stamp;

  SealedEntry() {}

  SealedEntry(CaseFile report, CaseEntryKind kind, Actor author, Instant now) {
    this.id = Ids.next();
    this.reportId = report.id;
    this.kind = kind;
    this.author = author.subject();
    this.authorName = author.staffName().orElse(null);
    this.writtenAt = now;
    this.version = report.version + 1;
  }

  /** Oldest first, with those that the service did not write. */
  static List<SealedEntry> of(UUID report) {
    return list("reportId = ?1 order by version, id", report);
  }

  /** The report that a duplicate or a corroboration names. */
  Optional<String> other() {
    return switch (kind) {
      case DECIDED, PROPOSED, CONFIRMED, OUTCOME, CORRECTED ->
          Optional.ofNullable(code)
              .filter(it -> it.indexOf(':') >= 0)
              .map(it -> it.substring(it.indexOf(':') + 1));
      default -> Optional.empty();
    };
  }

  StampedEntry stamped() {
    return new StampedEntry(
        reportId,
        id,
        kind.name(),
        code,
        author,
        authorName,
        writtenAt,
        version,
        content == null ? null : DigestUtils.sha256Hex(content));
  }

  SealedPlace place() {
    return new SealedPlace("entry", "content", reportId, id);
  }
}

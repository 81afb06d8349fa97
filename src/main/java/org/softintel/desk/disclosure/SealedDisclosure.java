package org.softintel.desk.disclosure;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.database.Ids;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.sealing.SealedPlace;

/** A disclosure as it is stored: never changed; names and reasons sealed. */
@Entity
@Immutable
@Table(name = "disclosure")
class SealedDisclosure extends PanacheEntityBase {
  @Id UUID id;
  UUID reportId;
  @Nullable String log;
  int logVersion;

  @Enumerated(EnumType.STRING)
  DisclosureMethod way;

  @Enumerated(EnumType.STRING)
  RecipientKind recipientKind;

  String grade;
  String author;
  @Nullable String authorName;
  Instant madeAt;
  boolean needsSecond;
  @Nullable String recipientMark;
  byte[] content;

  SealedDisclosure() {}

  SealedDisclosure(UUID reportId, DisclosureRequest request, Actor author, Instant now) {
    this.id = Ids.next();
    this.reportId = reportId;
    this.log = request.subject().log().orElse(null);
    this.logVersion = request.subject().version();
    this.way = request.way();
    this.recipientKind = request.recipient().kind();
    this.grade = request.subject().grade().code();
    this.author = author.subject();
    this.authorName = author.staffName().orElse(null);
    this.madeAt = now;
  }

  /** Newest first. */
  static List<SealedDisclosure> about(UUID report) {
    return list("reportId = ?1 order by madeAt desc, id desc", report);
  }

  /** Oldest first. */
  static List<SealedDisclosure> of(List<UUID> ids) {
    return list("id in ?1 order by madeAt, id", ids);
  }

  SealedPlace place() {
    return new SealedPlace("disclosure", "content", reportId, id);
  }
}

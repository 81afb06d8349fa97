package org.softintel.desk.logs;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
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
import org.softintel.report.grading.Grade;

/** A version of a sanitised log as it is stored: sealed, and never changed. */
@Entity
@Immutable
@Table(name = "intelligence_version")
class SealedLogVersion extends PanacheEntityBase {
  @Id UUID id;
  UUID logId;
  UUID reportId;
  int number;
  String sourceGrade;
  String informationGrade;
  String handling;
  String author;
  @Nullable String authorName;
  Instant writtenAt;
  byte[] text;
  byte @Nullable [] conditions;

  SealedLogVersion() {}

  SealedLogVersion(SealedLog log, int number, Grade grade, Actor author, Instant now) {
    this.id = Ids.next();
    this.logId = log.id;
    this.reportId = log.reportId;
    this.number = number;
    this.sourceGrade = grade.source().code();
    this.informationGrade = grade.information().code();
    this.handling = grade.handling().code();
    this.author = author.subject();
    this.authorName = author.staffName().orElse(null);
    this.writtenAt = now;
  }

  /** Newest first. */
  static List<SealedLogVersion> of(SealedLog log) {
    return list("logId = ?1 order by number desc", log.id);
  }

  /** Of all logs of a report, newest first within each. */
  static List<SealedLogVersion> about(UUID report) {
    return list("reportId = ?1 order by number desc", report);
  }

  Grade grade() {
    return Grade.of(sourceGrade, informationGrade, handling).orElseThrow();
  }

  SealedPlace textPlace() {
    return new SealedPlace("intelligence_version", "text", reportId, id);
  }

  SealedPlace conditionsPlace() {
    return new SealedPlace("intelligence_version", "conditions", reportId, id);
  }
}

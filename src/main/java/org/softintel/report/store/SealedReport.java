package org.softintel.report.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.Agency;
import org.softintel.platform.page.LondonTime;
import org.softintel.platform.page.PageRequest;
import org.softintel.platform.sealing.SealedPlace;
import org.softintel.report.access.StampedReport;
import org.softintel.report.question.AgeBand;
import org.softintel.report.status.Channel;
import org.softintel.report.status.CodeSet;
import org.softintel.report.status.Danger;
import org.softintel.report.status.Priority;
import org.softintel.report.status.ReportReference;
import org.softintel.report.status.ReportState;
import org.softintel.report.totals.CountableReport;

/** A report as it was sent and is stored: sealed, and never changed. */
@Entity
@Immutable
@Table(name = "report")
class SealedReport extends PanacheEntityBase {
  private static final CodeSet CODES = new CodeSet();

  @Id UUID id;
  String reference;
  String reporter;
  String agency;
  Instant receivedAt;
  String provenance;

  @Convert(converter = CodeSet.class)
  Set<String> exploitation;

  @Nullable String area;

  /** {@code yes} or {@code no}, if the reporter knew. */
  @Nullable String socialCare;

  /** Codes of groups, each with its number of rows. */
  @Nullable String listed;

  /** The age band of the youngest child, if the reporter knew. */
  @Nullable String youngest;

  /** Whether the reporter is worried that a child is missing. */
  boolean missing;

  byte[] content;

  /** Set if possible immediate danger was noticed when it came. */
  @Nullable
  @Enumerated(EnumType.STRING)
  Danger danger;

  int dangerStrength = Danger.WEAKEST;
  @Nullable Instant dangerAt;

  @Enumerated(EnumType.STRING)
  Channel channel = Channel.SERVICE;

  Instant clockFrom;
  Instant dueAt;
  String stamp;

  SealedReport() {}

  /** Without a reference, which it gets when it is kept. */
  SealedReport(UUID id, Report report, Actor reporter, Instant now) {
    this.id = id;
    this.reporter = reporter.subject();
    this.agency = reporter.agency().code();
    this.receivedAt = now;
    this.clockFrom = now;
    this.provenance = report.provenance().code();
    this.exploitation = report.exploitation();
    this.area = report.area().orElse(null);
    this.socialCare = report.knownToSocialCare().map(it -> it ? "yes" : "no").orElse(null);
    this.listed = report.counts();
    this.youngest =
        report
            .youngest(LocalDate.ofInstant(now, LondonTime.LONDON))
            .map(AgeBand::code)
            .orElse(null);
    this.missing = report.isOfMissing();
    var strength = report.danger();
    if (strength > 0) {
      this.danger = Danger.NOTICED;
      this.dangerStrength = strength;
      this.dangerAt = now;
    }
  }

  /** The reporter has no account, and the clock runs since the report reached the team. */
  void cameFrom(ReportOrigin origin) {
    channel = origin.channel();
    reporter = "";
    agency = Agency.NONE.code();
    receivedAt = origin.received();
    clockFrom = receivedAt;
  }

  static Optional<SealedReport> of(ReportReference reference) {
    return find("reference", reference.value()).firstResultOptional();
  }

  static PanacheQuery<SealedReport> newestOf(Actor reporter) {
    return find("reporter = ?1 order by receivedAt desc, id desc", reporter.subject());
  }

  /** Other reports of the same reporter, nearest first. */
  static PanacheQuery<SealedReport> besides(SealedReport one, PageRequest.Way way) {
    var beyond =
        way == PageRequest.Way.OLDER
            ? "(receivedAt, id) < (?2, ?3) order by receivedAt desc, id desc"
            : "(receivedAt, id) > (?2, ?3) order by receivedAt, id";
    return find("reporter = ?1 and " + beyond, one.reporter, one.receivedAt, one.id);
  }

  /** As it is stored, with what the team has not made of it yet. */
  StampedReport stamped() {
    return new StampedReport(
        id,
        reference,
        reporter,
        agency,
        channel.name(),
        0,
        ReportState.NEW.name(),
        Priority.NOT_SET.rank(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        false,
        Set.of());
  }

  /** In the order in which {@link ReportStore} inserts them. */
  @Nullable Object[] values() {
    return new Object[] {
      id,
      reference,
      reporter,
      agency,
      channel.name(),
      receivedAt,
      provenance,
      CODES.convertToDatabaseColumn(exploitation),
      area,
      socialCare,
      listed,
      youngest,
      missing,
      content,
      danger == null ? null : danger.name(),
      dangerStrength,
      dangerAt,
      clockFrom,
      dueAt,
      stamp
    };
  }

  CountableReport countable() {
    return new CountableReport(id, receivedAt, agency, exploitation, Optional.ofNullable(area));
  }

  SealedPlace place() {
    return place(id);
  }

  static SealedPlace place(UUID report) {
    return new SealedPlace("report", "content", report);
  }
}

package org.softintel.report.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.softintel.audit.trail.AccessReasons;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.audit.trail.SealedReason;
import org.softintel.audit.verify.WordingCommitment;
import org.softintel.platform.database.RoundTrip;
import org.softintel.platform.database.Sql;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.monitoring.Alarm;
import org.softintel.platform.page.Coded;
import org.softintel.platform.sealing.SealedPlace;
import org.softintel.platform.sealing.Sealer;
import org.softintel.platform.sealing.SharedKeySealer;
import org.softintel.report.access.ReportNames;
import org.softintel.report.access.ReportStamps;
import org.softintel.report.casework.QuestionView;
import org.softintel.report.question.Provenance;
import org.softintel.report.search.HeldValue;
import org.softintel.report.search.SearchIndex;
import org.softintel.report.status.ReportReference;
import org.softintel.report.totals.ReportTotals;

/** Seals and unseals what reporters and readers wrote; indexes and counts reports. */
@ApplicationScoped
class ReportStore implements AccessReasons, ReportNames {
  private static final String INSERT =
      """
      insert into report (id, reference, reporter, agency, channel, received_at, provenance,
          exploitation, area, social_care, listed, youngest, missing, content, danger,
          danger_strength, danger_at, clock_from, due_at, stamp)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (reference) do nothing
      """;

  private final Sealer sealer;
  private final SharedKeySealer sharedKeys;
  private final SearchIndex index;
  private final ReportStamps stamps;
  private final ReportTotals totals;
  private final AuditTrail trail;
  private final InstantSource clock;
  private final Sql sql;

  ReportStore(
      Sealer sealer,
      SharedKeySealer sharedKeys,
      SearchIndex index,
      ReportStamps stamps,
      ReportTotals totals,
      AuditTrail trail,
      InstantSource clock,
      Sql sql) {
    this.sealer = sealer;
    this.sharedKeys = sharedKeys;
    this.index = index;
    this.stamps = stamps;
    this.totals = totals;
    this.trail = trail;
    this.clock = clock;
    this.sql = sql;
  }

  /**
   * Returns {@code id} to the first caller with a key, and the first {@code id} to later ones. Keys
   * are hashed: a partner may put anything in one.
   */
  UUID claim(Actor reporter, String key, UUID id, Instant now) {
    var hash = DigestUtils.sha256(key);
    // Waits for a concurrent first call to end, so two at once cannot both be first.
    var isFirst =
        sql.update(
                """
                insert into submission_key (reporter, key_hash, report_id, created_at)
                values (?, ?, ?, ?) on conflict do nothing
                """,
                reporter.subject(),
                hash,
                id,
                now)
            == 1;
    return isFirst
        ? id
        : sql.one(
            "select report_id from submission_key where reporter = ? and key_hash = ?",
            row -> row.id(1),
            reporter.subject(),
            hash);
  }

  /** Whether there was a call with this key. */
  boolean isClaimed(Actor reporter, String key) {
    return sql.first(
            "select 1 from submission_key where reporter = ? and key_hash = ?",
            row -> true,
            reporter.subject(),
            DigestUtils.sha256(key))
        .isPresent();
  }

  /**
   * A report that only waits to be kept.
   *
   * @param commitment what the entry of its submission says of its words
   */
  record ReadyReport(
      SealedReport row,
      Sealer.FirstSealed sealed,
      SearchIndex.Filing filing,
      List<String> signs,
      String commitment) {}

  /** Does all that needs no transaction, so that the one that keeps the report is short. */
  ReadyReport ready(SealedReport row, Report report, Reporter reporter) {
    var content = ReportJson.toBytes(report, reporter);
    var sealed = sealer.sealFirst(content, row.place());
    row.content = sealed.content();
    var clear = ClearReport.of(report, row.receivedAt);
    var commitment = WordingCommitment.code(Wording.of(content), sealed.disclosable());
    return new ReadyReport(row, sealed, filing(row, clear.held()), report.signs(), commitment);
  }

  private SearchIndex.Filing filing(SealedReport row, List<HeldValue> held) {
    return index.filing(row.id, row.receivedAt, held);
  }

  /** Keeps a report; its index and totals go with the {@code next} statement. */
  void keep(ReadyReport ready, RoundTrip next) {
    insert(ready);
    index.add(ready.filing(), next);
    totals.received(ready.row().countable(), ready.signs(), next);
  }

  /** Under a reference that no report has: if it is taken, under another. */
  private void insert(ReadyReport ready) {
    var row = ready.row();
    var key = new RoundTrip();
    sealer.keep(ready.sealed(), key);
    name(row);
    boolean isKept = sql.update(key, INSERT, row.values()) == 1;
    while (!isKept) {
      name(row);
      isKept = sql.update(INSERT, row.values()) == 1;
    }
  }

  private void name(SealedReport row) {
    row.reference = ReportReference.next().value();
    row.stamp = stamps.of(row.stamped());
  }

  /** Indexes a report again; returns true if it was not counted until now. */
  boolean reindex(SealedReport stored) {
    var report = clear(stored).report();
    var all = new RoundTrip();
    file(stored, report, all);
    var isNew = !totals.has(stored.id);
    if (isNew) {
      totals.received(stored.countable(), report.signs(), all);
    }
    sql.run(all);
    return isNew;
  }

  /** With all that its reporter added. */
  private void file(SealedReport stored, Report report, RoundTrip next) {
    fileAlone(stored);
    var clear = ClearReport.of(report, stored.receivedAt);
    var whole = requireNonNull(withAdditions(Map.of(stored.id, clear)).get(stored.id));
    index.replace(filing(stored, whole.held()), next);
  }

  /** Whoever else files this report waits. */
  private void fileAlone(SealedReport stored) {
    sql.one(
        "select pg_advisory_xact_lock(hashtextextended('report_terms ' || ?::text, 0))::text",
        row -> row.text(1),
        stored.id);
  }

  /**
   * Keeps an addition, by which its report is found too. Opens nothing that was sent before, and
   * files an addition that holds nothing as well: how many rows there are tells nothing.
   */
  void keep(Addendum stored, String text, SealedReport report) {
    stored.content = sealer.seal(text, stored.place());
    stored.persistAndFlush();
    var held = TextTerms.added(text, ClearReport.day(report.receivedAt)).toList();
    fileAlone(report);
    var next = new RoundTrip();
    index.append(filing(report, held), next);
    sql.run(next);
  }

  /** Throws not found for a report of somebody else, and records that it was asked for. */
  SealedReport ownedBy(Actor reporter, String typed) {
    var reference = ReportReference.typed(typed).orElseThrow(NotFoundException::new);
    return SealedReport.of(reference)
        .filter(it -> it.reporter.equals(reporter.subject()))
        .orElseThrow(
            () -> {
              trail.appendRefusal(
                  AuditEvent.onReport(Act.ACCESS_REFUSED, reference.value()), reporter);
              return new NotFoundException();
            });
  }

  ReportJson.Content clear(SealedReport stored) {
    return ReportJson.fromBytes(sealer.open(stored.content, stored.place()));
  }

  /** The bytes that the entry of its submission commits to. */
  byte[] wording(SealedReport stored) {
    return Wording.of(sealer.open(stored.content, stored.place()));
  }

  /** What that commitment is opened with, as long as the report can be read. */
  Optional<byte[]> wordingKey(SealedReport stored) {
    return sealer.disclosableKey(stored.id);
  }

  /** Opens many at once, without what was added to them. */
  Map<UUID, ClearReport> reports(List<UUID> ids) {
    var sealed =
        parts("select id, id, received_at, content from report where id = any (?::uuid[])", ids);
    return opened(sealed, SealedReport::place).collect(toMap(Part::report, Part::read));
  }

  /** A report with who sent it. */
  record SentBy(ClearReport clear, Reporter reporter, String account, String agency) {
    SentBy with(ClearReport whole) {
      return new SentBy(whole, reporter, account, agency);
    }

    @Override
    public String toString() {
      return "SentBy[<redacted>]";
    }
  }

  /** What columns tell of who sent a report; without an account if the team typed it in. */
  record Sender(UUID report, String account, Provenance provenance) {
    @Override
    public String toString() {
      return "Sender[" + report + "]";
    }
  }

  /** Opens nothing. */
  List<Sender> senders(Collection<UUID> ids) {
    return sql.list(
        "select id, reporter, provenance from report where id = any (?::uuid[])",
        row ->
            new Sender(
                row.id(1),
                row.text(2),
                Coded.of(Provenance.class, row.text(3)).orElse(Provenance.OTHER)),
        ids);
  }

  /** Opens nothing. */
  Map<UUID, String> references(Collection<UUID> ids) {
    return sql
        .list(
            "select id, reference from report where id = any (?::uuid[])",
            row -> Map.entry(row.id(1), row.text(2)),
            ids)
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Opens many at once, with all that was added to each, without what does not open. */
  Map<UUID, SentBy> sentBy(Collection<UUID> ids) {
    var sealed =
        sql.list(
            "select id, received_at, content, reporter, agency from report"
                + " where id = any (?::uuid[])",
            row -> new SentRow(row.id(1), row.time(2), row.bytes(3), row.text(4), row.text(5)),
            ids);
    var opened =
        sealer.openWhatOpens(
            sealed.stream().collect(toMap(SentRow::id, SentRow::content)), SealedReport::place);
    var sent = new HashMap<UUID, SentBy>();
    for (var row : sealed) {
      var clear = opened.get(row.id());
      if (clear == null) {
        Alarm.CONTENT_UNREADABLE.raise(
            "something in the database does not open: report %s is not compared", row.id());
      } else {
        sent.put(row.id(), row.opened(ReportJson.fromBytes(clear)));
      }
    }
    var whole =
        withAdditions(
            sent.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, it -> it.getValue().clear())));
    sent.replaceAll((id, it) -> it.with(requireNonNull(whole.get(id))));
    return sent;
  }

  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  private record SentRow(UUID id, Instant received, byte[] content, String account, String agency) {
    SentBy opened(ReportJson.Content clear) {
      return new SentBy(
          ClearReport.of(clear.report(), received), clear.reporter(), account, agency);
    }
  }

  /** Reports that came after this one, the earliest first. */
  List<UUID> after(UUID report) {
    return sql.list("select id from report where id > ? order by id", row -> row.id(1), report);
  }

  /** Reports to which something was added after this time, and when it last was. */
  Map<UUID, Instant> addedTo(Instant time) {
    var added = new HashMap<UUID, Instant>();
    sql.list(
            "select report_id, max(added_at) from addendum where added_at > ? group by report_id",
            row -> Map.entry(row.id(1), row.time(2)),
            time)
        .forEach(it -> added.put(it.getKey(), it.getValue()));
    return added;
  }

  /** Those of these reports that are closed, and since when. */
  Map<UUID, Instant> closed(Collection<UUID> reports) {
    return sql
        .list(
            "select id, closed_at from report"
                // Without a time it was not closed by the service.
                + " where id = any (?::uuid[]) and state = 'CLOSED' and closed_at is not null",
            row -> Map.entry(row.id(1), row.time(2)),
            reports)
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Those of these reports that are no source: duplicates, and what is suspected to be false. */
  Set<UUID> noSources(Collection<UUID> reports) {
    return Set.copyOf(
        sql.list(
            "select id from report where id = any (?::uuid[])"
                + " and (outcome = 'DUPLICATE' or information_grade = 'E')",
            row -> row.id(1),
            reports));
  }

  /** With all that was added to each of them. */
  Map<UUID, ClearReport> withAdditions(Map<UUID, ClearReport> reports) {
    var added =
        additions(reports.keySet())
            .sorted(Comparator.comparing(Part::at))
            .collect(groupingBy(Part::report, mapping(Part::addition, toList())));
    return reports.entrySet().stream()
        .collect(
            toMap(
                Map.Entry::getKey,
                it -> it.getValue().with(added.getOrDefault(it.getKey(), List.of()))));
  }

  /** Something of a report: sealed, and then in the clear. */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  private record Part(UUID id, UUID report, Instant at, byte[] content) {
    Part opened(byte[] clear) {
      return new Part(id, report, at, clear);
    }

    ClearReport read() {
      return ClearReport.of(ReportJson.fromBytes(content).report(), at);
    }

    Addition addition() {
      return new Addition(at, Optional.empty(), new String(content, UTF_8));
    }
  }

  private List<Part> parts(String select, Collection<UUID> reports) {
    return sql.list(
        select, row -> new Part(row.id(1), row.id(2), row.time(3), row.bytes(4)), reports);
  }

  private Stream<Part> opened(List<Part> sealed, Function<UUID, SealedPlace> place) {
    var opened = sealer.openAll(sealed.stream().collect(toMap(Part::id, Part::content)), place);
    return sealed.stream().map(it -> it.opened(requireNonNull(opened.get(it.id()))));
  }

  /** One that does not open hides nothing of the others. */
  private Stream<Part> additions(Collection<UUID> reports) {
    var sealed =
        parts(
            "select id, report_id, added_at, content from addendum"
                + " where report_id = any (?::uuid[])",
            reports);
    var opened =
        sealer.openWhatOpens(
            sealed.stream().collect(toMap(Part::id, Part::content)), Addendum::place);
    return sealed.stream().flatMap(it -> opened(it, opened.get(it.id())));
  }

  private static Stream<Part> opened(Part addition, byte @Nullable [] clear) {
    if (clear == null) {
      Alarm.CONTENT_UNREADABLE.raise(
          "something in the database does not open: addition %s is not searched", addition.id());
      return Stream.empty();
    }
    return Stream.of(addition.opened(clear));
  }

  /** Includes the question that it answers, if any. */
  Addition clear(Addendum stored, List<QuestionView> asked) {
    var question =
        asked.stream()
            .filter(it -> it.answer().filter(stored.id::equals).isPresent())
            .map(QuestionView::text)
            .findFirst();
    return new Addition(stored.addedAt, question, text(stored));
  }

  String text(Addendum stored) {
    return sealer.text(stored.content, stored.place());
  }

  void fetchKeys(Collection<UUID> reports) {
    sealer.fetchKeys(reports);
  }

  @Override
  public SealedReason seal(UUID report, String reason) {
    var event = UUID.randomUUID();
    return new SealedReason(event, sealer.seal(reason, reasonPlace(report, event)));
  }

  @Override
  public Optional<SealedReason> sealOn(String reference, String words) {
    return ReportReference.typed(reference).flatMap(SealedReport::of).map(it -> seal(it.id, words));
  }

  @Override
  public ReportNames.Written in(UUID report) {
    var content = clear(SealedReport.<SealedReport>findById(report));
    var additions = Addendum.to(report).stream().map(this::text);
    return SearchTerms.written(content.report(), content.reporter(), additions);
  }

  /** The day on which the quarter begins stands before what is sealed. */
  @Override
  public SealedReason seal(String words) {
    var event = UUID.randomUUID();
    var quarter = SharedKeySealer.quarter(clock.instant());
    var sealed = sharedKeys.seal(words.getBytes(UTF_8), reasonPlace(quarter, event));
    return new SealedReason(
        event,
        ByteBuffer.allocate(Long.BYTES + sealed.length)
            .putLong(quarter.toEpochDay())
            .put(sealed)
            .array());
  }

  @Override
  @Transactional
  public Optional<String> words(Optional<String> reference, SealedReason reason) {
    return reference.isEmpty()
        ? Optional.of(words(reason))
        : SealedReport.of(new ReportReference(reference.get()))
            .map(it -> sealer.text(reason.bytes(), reasonPlace(it.id, reason.event())).strip());
  }

  private String words(SealedReason reason) {
    var bytes = ByteBuffer.wrap(reason.bytes());
    var quarter = LocalDate.ofEpochDay(bytes.getLong());
    var sealed = new byte[bytes.remaining()];
    bytes.get(sealed);
    var clear = sharedKeys.open(sealed, reasonPlace(quarter, reason.event()));
    return new String(clear, UTF_8).strip();
  }

  private static SealedPlace reasonPlace(LocalDate quarter, UUID event) {
    return SharedKeySealer.place("audit_entry", "reason", quarter, event);
  }

  private static SealedPlace reasonPlace(UUID report, UUID event) {
    return new SealedPlace("audit_entry", "reason", report, event);
  }
}

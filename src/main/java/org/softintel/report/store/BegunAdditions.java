package org.softintel.report.store;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.softintel.platform.database.Row;
import org.softintel.platform.database.Sql;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.ContactDetails;
import org.softintel.platform.sealing.SealedPlace;
import org.softintel.platform.sealing.Sealer;
import org.softintel.report.access.Readership;

/**
 * What reporters have written to add to a report, or to answer the team, and have not sent: sealed,
 * for a week. Its id is that of the question, or made up for an addition.
 */
@ApplicationScoped
@Transactional
public class BegunAdditions {
  private static final Duration KEPT = Duration.ofDays(7);

  /** Not what was saved before the team closed the reporter's copy, while it is closed. */
  private static final String FULL =
      "You have added to this report %s. Call the team on %s to tell them more. If a child is in"
          + " danger now, call 999";

  private static final String MAY_BE_READ =
      """
      b.report_id = ? and b.saved_at > coalesce((
          select min(c.written_at) from entry c
          where c.report_id = b.report_id and c.kind = 'COPY_CLOSED' and not exists (
              select from entry o where o.report_id = c.report_id and o.kind = 'COPY_OPENED'
                  and (o.version, o.id) > (c.version, c.id))), '-infinity')
      """;

  /** To be sent as an addition: its question, if it had one, wants no answer any more. */
  private static final String WAITS =
      """
      not exists (select from enquiry q
          where q.id = b.id and q.answered_at is null and q.withdrawn_at is null)
      """;

  private static final String INSERT =
      "insert into begun_addition (report_id, id, saved_at, content) values (?, ?, ?, ?) ";
  private static final String REPLACE =
      """
      on conflict (report_id, id)
      do update set saved_at = excluded.saved_at, content = excluded.content
      """;

  private final ReportStore store;
  private final Readership readership;
  private final Sealer sealer;
  private final Sql sql;
  private final InstantSource clock;
  private final ReportConfig config;
  private final ContactDetails contacts;

  BegunAdditions(
      ReportStore store,
      Readership readership,
      Sealer sealer,
      Sql sql,
      InstantSource clock,
      ReportConfig config,
      ContactDetails contacts) {
    this.store = store;
    this.readership = readership;
    this.sealer = sealer;
    this.sql = sql;
    this.clock = clock;
    this.config = config;
    this.contacts = contacts;
  }

  /** Why {@code id} cannot be one more addition that waits; empty if it can. */
  public Optional<String> full(String reference, UUID id, Actor reporter) {
    var report = store.ownedBy(reporter, reference).id;
    return full(report).or(() -> fullOfBegun(report, id));
  }

  /** Why nothing can be added to a report; empty if something can. */
  Optional<String> full(UUID report) {
    if (Addendum.count("reportId", report) < config.mostAdditions()) {
      return Optional.empty();
    }
    var times = counted(config.mostAdditions(), "time");
    return Optional.of(FULL.formatted(times, contacts.teamPhone()));
  }

  private Optional<String> fullOfBegun(UUID report, UUID id) {
    var others =
        sql.one(
            "select count(*) from begun_addition b where b.report_id = ? and b.id <> ? and "
                + WAITS,
            row -> row.number(1),
            report,
            id);
    if (others < config.mostBegunAdditions()) {
      return Optional.empty();
    }
    var next =
        of(report).isEmpty()
            ? "Call the team on "
                + contacts.teamPhone()
                + ": they have closed your copy of this report"
            : "Go back to your report and send one first";
    return Optional.of("You have not sent %s. %s".formatted(counted(others, "addition"), next));
  }

  private static String counted(long many, String noun) {
    return many + " " + noun + (many == 1 ? "" : "s");
  }

  /** What was written, and the name of the page that saved it. */
  public record Written(String page, String text) {
    private static final Pattern SEALED = Pattern.compile("(?s)\n([0-9a-f]{0,8})\n(.*)");

    /** Earlier releases sealed the text alone, which never begins with a line break. */
    static Written of(String sealed) {
      var parts = SEALED.matcher(sealed);
      return parts.matches()
          ? new Written(parts.group(1), parts.group(2))
          : new Written("", sealed);
    }

    String toSeal() {
      return "\n" + page + "\n" + text;
    }

    @Override
    public String toString() {
      return "Written[" + page + "]";
    }
  }

  /** Saves in place of what was written there, unless that {@code stays}: returns what stayed. */
  public Optional<String> keep(
      String reference, UUID id, Written now, Predicate<Written> stays, Actor reporter) {
    var report = store.ownedBy(reporter, reference).id;
    var sealed = sealer.seal(now.toSeal(), place(report, id));
    var values = new Object[] {report, id, clock.instant(), sealed};
    // Of two that begin at once, the second waits here.
    if (sql.update(INSERT + "on conflict do nothing", values) == 1) {
      return Optional.empty();
    }
    var other = saved(report, id, " for update").filter(stays);
    if (other.isEmpty()) {
      sql.update(INSERT + REPLACE, values);
    }
    return other.map(Written::text);
  }

  public Optional<String> of(String reference, UUID id, Actor reporter) {
    return saved(store.ownedBy(reporter, reference).id, id, "").map(Written::text);
  }

  private Optional<Written> saved(UUID report, UUID id, String lock) {
    // Entries say whether it may be read.
    readership.demandIntact(report);
    return sql.first(
        "select content from begun_addition b where " + MAY_BE_READ + " and b.id = ?" + lock,
        row -> opened(row, report, id),
        report,
        id);
  }

  private Written opened(Row row, UUID report, UUID id) throws SQLException {
    return Written.of(sealer.text(row.bytes(1), place(report, id)));
  }

  /**
   * Additions that wait to be sent, newest first; also answers to questions that wait no longer.
   */
  List<FollowedReport.Begun> of(UUID report) {
    return sql.list(
        """
        select b.id, b.saved_at from begun_addition b where %s and %s
        order by b.saved_at desc
        """
            .formatted(MAY_BE_READ, WAITS),
        row -> new FollowedReport.Begun(row.id(1), row.time(2)),
        report);
  }

  /** Leaves what another window has saved there since {@code sent} was. */
  void forget(UUID report, UUID id, String sent) {
    sql.first(
            "select content from begun_addition where report_id = ? and id = ? for update",
            row -> opened(row, report, id),
            report,
            id)
        .filter(it -> it.text.equals(sent))
        .ifPresent(
            it ->
                sql.update(
                    "delete from begun_addition where report_id = ? and id = ?", report, id));
  }

  @Scheduled(every = "10m", delayed = "1m")
  void sweep() {
    sql.update("delete from begun_addition where saved_at < ?", clock.instant().minus(KEPT));
  }

  private static SealedPlace place(UUID report, UUID id) {
    return new SealedPlace("begun_addition", "content", report, id);
  }
}

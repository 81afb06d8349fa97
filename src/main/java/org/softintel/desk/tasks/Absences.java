package org.softintel.desk.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.database.Row;
import org.softintel.platform.database.Sql;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.page.LondonTime;
import org.softintel.platform.page.Refusal;
import org.softintel.report.casework.Casework;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.team.Colleague;
import org.softintel.report.team.Colleagues;

/** Who covers for whom. Whoever covers may do what the absent officer may; due dates stay. */
@ApplicationScoped
@Transactional
class Absences {
  private static final int MOST_SHOWN = 50;
  private static final String CURRENT =
      "select id, account, cover, from_day, until_day from absence"
          + " where ended_at is null and until_day >= ?1 ";
  private static final String OVERLAPS =
      "select exists (select from absence where ended_at is null"
          + " and account = ? and cover = ? and from_day <= ? and until_day >= ?)";

  private final Sql sql;
  private final Colleagues colleagues;
  private final Casework casework;
  private final InstantSource clock;
  private final AuditTrail trail;

  Absences(
      Sql sql, Colleagues colleagues, Casework casework, InstantSource clock, AuditTrail trail) {
    this.sql = sql;
    this.colleagues = colleagues;
    this.casework = casework;
    this.clock = clock;
    this.trail = trail;
  }

  private record Stored(UUID id, String account, String cover, LocalDate from, LocalDate until) {}

  /** Open reports that somebody covers today; the text of none. */
  record Covered(Absence absence, List<ReportSummary> reports) {
    public boolean hasMore() {
      return reports.size() == MOST_SHOWN;
    }
  }

  /** Now and later; leads see all of them, others those that are about themselves. */
  List<Absence> current(Actor reader) {
    var today = LondonTime.today(clock);
    return named(
        reader.is(Role.LEAD)
            ? rows(CURRENT + "order by from_day, id", today)
            : rows(
                CURRENT + "and ?2 in (account, cover) order by from_day, id",
                today,
                reader.subject()));
  }

  /** What {@code me} covers today. */
  List<Covered> coveredBy(Actor me) {
    var today = LondonTime.today(clock);
    var absences =
        named(rows(CURRENT + "and cover = ?2 order by from_day, id", today, me.subject()));
    var covered =
        absences.stream()
            .filter(it -> !it.from().isAfter(today))
            .map(it -> new Covered(it, casework.heldBy(it.away().account(), MOST_SHOWN, me)))
            .toList();
    if (!covered.isEmpty()) {
      var references =
          covered.stream()
              .flatMap(it -> it.reports().stream())
              .map(ReportSummary::reference)
              .distinct()
              .toList();
      trail.append(AuditEvent.shown(Act.WORK_LISTED, references), me);
    }
    return covered;
  }

  /** Anybody for themselves; a lead for anybody. */
  void say(Colleague away, Colleague cover, LocalDate from, LocalDate until, Actor by) {
    demandOwnOrLead(away.account(), by);
    if (sql.one(OVERLAPS, row -> row.flag(1), away.account(), cover.account(), until, from)) {
      throw Refusal.conflict(
          cover.name() + " already covers on some of these days",
          "Nothing was saved. End that cover first, or select other days.");
    }
    sql.update(
        "insert into absence (id, account, cover, from_day, until_day, said_by, said_at)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        UUID.randomUUID(),
        away.account(),
        cover.account(),
        from,
        until,
        by.subject(),
        clock.instant());
    record(Act.ABSENCE_SET, away.account(), cover.account(), " days=" + from + "/" + until, by);
  }

  void end(UUID id, Actor by) {
    var row =
        sql.first(
                "select id, account, cover, from_day, until_day from absence"
                    + " where id = ? and ended_at is null for update",
                Absences::row,
                id)
            .orElseThrow(NotFoundException::new);
    demandOwnOrLead(row.account(), by);
    sql.update("update absence set ended_at = ? where id = ?", clock.instant(), id);
    record(Act.ABSENCE_ENDED, row.account(), row.cover(), "", by);
  }

  private void record(Act act, String away, String cover, String days, Actor by) {
    trail.append(AuditEvent.of(act, "account=" + away + " cover=" + cover + days), by);
  }

  private static void demandOwnOrLead(String away, Actor by) {
    if (!by.is(Role.LEAD) && !away.equals(by.subject())) {
      throw Refusal.conflict(
          "You can only set cover for yourself", "Ask a lead to set cover for somebody else.");
    }
  }

  private List<Stored> rows(String query, Object... values) {
    return sql.list(query, Absences::row, values);
  }

  private static Stored row(Row row) throws SQLException {
    return new Stored(row.id(1), row.text(2), row.text(3), row.date(4), row.date(5));
  }

  private List<Absence> named(List<Stored> rows) {
    var accounts = rows.stream().flatMap(it -> Stream.of(it.account(), it.cover())).distinct();
    Map<String, Colleague> people = new HashMap<>();
    colleagues.of(accounts.toList()).forEach(it -> people.put(it.account(), it));
    return rows.stream()
        .map(
            it ->
                new Absence(
                    it.id(),
                    colleague(people, it.account()),
                    colleague(people, it.cover()),
                    it.from(),
                    it.until()))
        .toList();
  }

  private static Colleague colleague(Map<String, Colleague> people, String account) {
    return Optional.ofNullable(people.get(account))
        .orElseGet(() -> new Colleague(account, "A team member"));
  }
}

package org.softintel.desk.tasks;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.database.Row;
import org.softintel.platform.database.Sql;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.LondonTime;
import org.softintel.report.access.Readership;
import org.softintel.report.team.Colleague;
import org.softintel.report.team.Colleagues;

/** What leads look at: how much each officer has, and which closed reports to check. */
@ApplicationScoped
@Transactional
class Workload {
  private static final String NOBODY = "";

  private static final String LOADS =
      """
      select coalesce(r.assignee, ''), max(r.assignee_name), count(*),
          count(*) filter (where r.due_at < ?2),
          count(*) filter (where r.danger is not null and r.danger <> 'ANSWERED'),
          count(*) filter (where r.state = 'PENDING')
      from report r where r.state <> 'CLOSED' and %s group by 1
      """
          .formatted(Readership.readableRow("?1"));

  /** Drawn by a hash over month and id: the same for each lead who may read them, every time. */
  private static final String SAMPLE =
      """
      select r.id, r.reference, coalesce(r.assignee_name, 'Not assigned'), r.closed_at,
          (select e.author_name from entry e
              where e.report_id = r.id and e.kind = 'SUPERVISED' order by e.version desc limit 1)
      from report r
      where r.state = 'CLOSED' and r.closed_at >= ?2 and r.closed_at < ?3 and %s
      order by sha256(convert_to(?4 || r.id::text, 'UTF8')), r.id limit ?5
      """
          .formatted(Readership.readableRow("?1"));

  private final Sql sql;
  private final Colleagues colleagues;
  private final Readership readership;
  private final TeamConfig config;
  private final InstantSource clock;
  private final AuditTrail trail;

  Workload(
      Sql sql,
      Colleagues colleagues,
      Readership readership,
      TeamConfig config,
      InstantSource clock,
      AuditTrail trail) {
    this.sql = sql;
    this.colleagues = colleagues;
    this.readership = readership;
    this.config = config;
    this.clock = clock;
    this.trail = trail;
  }

  /** Of one officer; of nobody, what is not assigned. */
  record Load(Colleague who, long open, long overdue, long danger, long pending) {
    public String address() {
      return "/triage?who=" + (who.account().equals(NOBODY) ? "nobody" : who.account());
    }
  }

  /** A closed report of the sample. */
  record Checked(String reference, String officer, String closed, Optional<String> checkedBy) {}

  private record Found(UUID id, Checked report) {}

  List<Load> loads(Actor lead) {
    var names =
        colleagues.all().stream().collect(toMap(Colleague::account, it -> it, (one, other) -> one));
    var loads =
        sql.list(
            LOADS,
            row ->
                new Load(
                    who(row, names), row.number(3), row.number(4), row.number(5), row.number(6)),
            lead.subject(),
            clock.instant());
    trail.append(AuditEvent.listed(Act.WORK_LISTED, loads.size()), lead);
    return loads.stream().sorted(Comparator.comparing(it -> it.who().name())).toList();
  }

  /** Somebody who cannot be chosen any more has the name that they had. */
  private static Colleague who(Row row, Map<String, Colleague> names) throws SQLException {
    var account = row.text(1);
    var name = account.equals(NOBODY) ? "Not assigned" : "A team member";
    return names.getOrDefault(account, new Colleague(account, row.optionalText(2).orElse(name)));
  }

  /** The reports of one month that supervision looks at. */
  List<Checked> sample(YearMonth month, Actor lead) {
    var from = month.atDay(1).atStartOfDay(LondonTime.LONDON).toInstant();
    var until = month.plusMonths(1).atDay(1).atStartOfDay(LondonTime.LONDON).toInstant();
    var found =
        sql.list(
            SAMPLE,
            row ->
                new Found(
                    row.id(1),
                    new Checked(
                        row.text(2),
                        row.text(3),
                        LondonTime.local(row.time(4)),
                        row.optionalText(5))),
            lead.subject(),
            from,
            until,
            month.toString(),
            config.sampleSize());
    var readable = readership.readable(found, Found::id, lead);
    var shown = readable.stream().map(Found::report).toList();
    trail.append(
        AuditEvent.shown(Act.WORK_LISTED, shown.stream().map(Checked::reference).toList()), lead);
    return shown;
  }

  YearMonth lastMonth() {
    return YearMonth.from(LondonTime.today(clock)).minusMonths(1);
  }
}

package org.softintel.audit.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.softintel.audit.trail.TrailRows.Stored;
import org.softintel.platform.database.Row;
import org.softintel.platform.database.Sql;
import org.softintel.platform.identity.Actor;

/** Sign-ins and what was done under each, by an index over the session's mark. Read as entries. */
@ApplicationScoped
@Transactional
public class SignInSessions {
  private static final String SIGN_INS =
      """
      select s.id, s.session, s.actor, s.actor_name, s.agency, s.occurred_at, s.address,
          l.occurred_at as last_at, l.act as last_act
      from (select * from audit_entry
          where (act, id) > ('SIGNED_IN', 0) and (act, id) < ('SIGNED_IN', ?1) %s
              and session is not null
          order by act desc, id desc limit ?2) s
      cross join lateral (select occurred_at, act from audit_entry e
          where e.session = s.session order by e.id desc limit 1) l
      order by s.id desc
      """;

  private final Sql sql;
  private final AuditTrail trail;
  private final TrailRows stored;
  private final EntriesBeside others;

  SignInSessions(Sql sql, AuditTrail trail, TrailRows stored, EntriesBeside others) {
    this.sql = sql;
    this.trail = trail;
    this.stored = stored;
    this.others = others;
  }

  /**
   * One sign-in at a page: who, when, from where, and the last that was done under it.
   *
   * @param number of the entry of the sign-in
   */
  public record SignedIn(
      long number, String session, ReaderOfReport.Who who, Span span, String address) {
    public String name() {
      return who.name().orElse(AuditRow.NAMELESS);
    }
  }

  /** From the first to the last act, which may have been the sign-out. */
  public record Span(Instant first, Instant last, boolean signedOut) {}

  /** The newest first, of everybody or of one account; the next page is before the last number. */
  public List<SignedIn> page(EntryFilter filter, int size, Actor auditor) {
    var account = Optional.ofNullable(filter.keys().get(EntryFilter.Key.PERSON));
    var values = Stream.concat(Stream.of(filter.before(), size), account.stream()).toArray();
    var found = sql.list(signIns(account.isPresent()), SignInSessions::signedIn, values);
    trail.append(AuditEvent.audited(filter, found.size()), auditor);
    return found;
  }

  static String signIns(boolean ofOneAccount) {
    return SIGN_INS.formatted(ofOneAccount ? "and actor = ?3" : "");
  }

  /** What was done under one sign-in after the entry of a number, in the order it was done. */
  public List<AuditRow> acts(String session, long after, int size, Actor auditor) {
    var numbers =
        sql.list(
            "select id from audit_entry where session = ? and id > ? order by id limit ?",
            row -> row.number(1),
            session,
            after,
            size);
    var found = others.with(stored.of(numbers)).stream().map(Stored::shown).toList();
    trail.append(AuditEvent.sessionRead(session, after, found.size()), auditor);
    return found;
  }

  /** Of a session with at least one act. */
  public Optional<Span> span(String session) {
    return sql.first(
        """
        select f.occurred_at, l.occurred_at, l.act
        from (select occurred_at from audit_entry where session = ?1 order by id limit 1) f,
            (select occurred_at, act from audit_entry where session = ?1
                order by id desc limit 1) l
        """,
        row -> new Span(row.time(1), row.time(2), row.text(3).equals(Act.SIGNED_OUT.name())),
        session);
  }

  private static SignedIn signedIn(Row row) throws SQLException {
    return new SignedIn(
        row.number(1),
        row.text(2),
        new ReaderOfReport.Who(row.text(3), row.optionalText(4), row.text(5)),
        new Span(row.time(6), row.time(8), row.text(9).equals(Act.SIGNED_OUT.name())),
        row.optionalText(7).orElse("Not recorded"));
  }
}

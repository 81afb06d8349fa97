package org.softintel.report.team;

import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.softintel.platform.database.Sql;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.Role;

/**
 * Everybody who has been at the desk. Accounts that may also report have no name here and cannot be
 * chosen.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Colleagues {
  private static final int MOST_LISTED = 200;

  /** Avoids a write for each page. */
  private static final Duration WORTH_A_WRITE = Duration.ofHours(1);

  private static final String SEEN =
      "insert into colleague (account, name, seen_at, lead) values (?1, ?2, ?3, ?5)"
          + " on conflict (account) do update set name = excluded.name,"
          + " seen_at = excluded.seen_at, lead = excluded.lead where colleague.seen_at < ?4"
          + " or colleague.name <> excluded.name or colleague.lead <> excluded.lead";

  private final Sql sql;
  private final InstantSource clock;

  Colleagues(Sql sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Keeps that somebody was at the desk. */
  public void seen(Actor somebody) {
    var now = clock.instant();
    somebody
        .staffName()
        .ifPresent(
            it ->
                sql.update(
                    SEEN,
                    somebody.subject(),
                    it,
                    now,
                    now.minus(WORTH_A_WRITE),
                    somebody.is(Role.LEAD)));
  }

  /** Officers who can be chosen, by name: nobody who has left. */
  @Transactional
  public List<Colleague> all() {
    return colleagues("leftAt is null order by name, account")
        .map(SeenColleague::colleague)
        .toList();
  }

  /** Those who were leads when they were last at the desk, by name. */
  @Transactional
  public List<Colleague> leads() {
    return colleagues("lead = true and leftAt is null order by name, account")
        .map(SeenColleague::colleague)
        .toList();
  }

  /** The known ones, by name. */
  @Transactional
  public List<Colleague> of(Collection<String> accounts) {
    return SeenColleague.<SeenColleague>list("account in ?1 order by name, account", accounts)
        .stream()
        .map(SeenColleague::colleague)
        .toList();
  }

  /** Empty for somebody who has left. */
  @Transactional
  public Optional<Colleague> known(String account) {
    return seen(account).filter(it -> it.leftAt == null).map(SeenColleague::colleague);
  }

  /** Including those who have left, by name. */
  public List<TeamMember> everybody() {
    return colleagues("order by name, account").map(SeenColleague::member).toList();
  }

  private static Stream<SeenColleague> colleagues(String query) {
    return SeenColleague.<SeenColleague>find(query).page(Page.ofSize(MOST_LISTED)).list().stream();
  }

  public Optional<TeamMember> member(String account) {
    return seen(account).map(SeenColleague::member);
  }

  /** Nothing happens before somebody else confirms it. */
  public void leaving(String account, Actor saidBy) {
    SeenColleague.update(
        "leavingAt = ?1, leavingSaidBy = ?2, objectedAt = null where account = ?3",
        clock.instant(),
        saidBy.subject(),
        account);
  }

  public void stay(String account) {
    SeenColleague.update(
        "leavingAt = null, leavingSaidBy = null, objectedAt = null where account = ?1", account);
  }

  public void object(String account) {
    SeenColleague.update("objectedAt = ?1 where account = ?2", clock.instant(), account);
  }

  /** Their sessions end within seconds, in each process. */
  public void leave(String account, Actor saidBy) {
    SeenColleague.update(
        "leftAt = ?1, leftSaidBy = ?2, leavingAt = null, leavingSaidBy = null where account = ?3",
        clock.instant(),
        saidBy.subject(),
        account);
  }

  public void comeBack(String account) {
    SeenColleague.update("leftAt = null, leftSaidBy = null where account = ?1", account);
  }

  /** PostgreSQL takes no NUL. */
  private static Optional<SeenColleague> seen(String account) {
    return account.indexOf('\0') >= 0 ? Optional.empty() : SeenColleague.findByIdOptional(account);
  }
}

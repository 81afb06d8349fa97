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
import org.softintel.platform.database.Sql;
import org.softintel.platform.identity.Actor;

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
      "insert into colleague (account, name, seen_at) values (?1, ?2, ?3) on conflict (account)"
          + " do update set name = excluded.name, seen_at = excluded.seen_at"
          + " where colleague.seen_at < ?4 or colleague.name <> excluded.name";

  private final Sql sql;
  private final InstantSource clock;

  Colleagues(Sql sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Keeps that somebody was at the desk. */
  public void seen(Actor somebody) {
    somebody.staffName().ifPresent(it -> seen(somebody.subject(), it));
  }

  /** Officers who can be chosen, by name: nobody who has left. */
  @Transactional
  public List<Colleague> all() {
    return SeenColleague.<SeenColleague>find("leftAt is null order by name, account")
        .page(Page.ofSize(MOST_LISTED))
        .list()
        .stream()
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
    return SeenColleague.<SeenColleague>find("order by name, account")
        .page(Page.ofSize(MOST_LISTED))
        .list()
        .stream()
        .map(SeenColleague::member)
        .toList();
  }

  public Optional<TeamMember> member(String account) {
    return seen(account).map(SeenColleague::member);
  }

  /** Their sessions end within seconds, in each process. */
  public void leave(String account, Actor saidBy) {
    SeenColleague.update(
        "leftAt = ?1, leftSaidBy = ?2 where account = ?3",
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

  private void seen(String account, String name) {
    var now = clock.instant();
    sql.update(SEEN, account, name, now, now.minus(WORTH_A_WRITE));
  }
}

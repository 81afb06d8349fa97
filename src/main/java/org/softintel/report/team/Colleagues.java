package org.softintel.report.team;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.softintel.platform.database.Sql;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.page.Option;

/**
 * Everybody who has been at the desk. Accounts that may also report have no name here and cannot be
 * chosen.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Colleagues {
  private static final String TODAY =
      " and a.ended_at is null and date(timezone('Europe/London', now()))"
          + " between a.from_day and a.until_day";

  /** A column: the accounts that cover today for the {@code assignee} of a row. */
  public static final String COVERS =
      "(select string_agg(distinct a.cover, ' ') from absence a where a.account = assignee"
          + TODAY
          + ")";

  private static final String NAMESAKES =
      """
      select c.account from colleague c where exists
          (select from colleague o where lower(o.name) = lower(c.name) and o.account <> c.account)
      """;

  private static final String SEEN =
      "insert into colleague (account, name, username, seen_at, lead) values (?1, ?2, ?3, ?4, ?5)"
          + " on conflict (account) do update set name = excluded.name,"
          + " username = excluded.username, seen_at = excluded.seen_at, lead = excluded.lead";

  private final Sql sql;
  private final InstantSource clock;

  Colleagues(Sql sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Keeps that somebody was at the desk. */
  void seen(Actor somebody) {
    if (somebody.staffName().isPresent()) {
      sql.update(
          SEEN,
          somebody.subject(),
          somebody.name(),
          somebody.username(),
          clock.instant(),
          somebody.is(Role.LEAD));
    }
  }

  /** Officers who can be chosen, by name: nobody who has left. */
  @Transactional
  public List<Colleague> all() {
    var everybody =
        sql.list(
            "select account, name, username, left_at from colleague order by name, account",
            SeenColleague::named);
    var namesakes = namesakes(everybody);
    return everybody.stream()
        .filter(it -> it.leftAt == null)
        .map(it -> it.colleague(namesakes))
        .toList();
  }

  /** After {@code first}, those officers to choose from. */
  @Transactional
  public List<Option> options(Option... first) {
    var people = all().stream().map(it -> new Option(it.account(), it.name()));
    return Stream.concat(Stream.of(first), people).toList();
  }

  /** Those who were leads when they were last at the desk, by name. */
  @Transactional
  public List<Colleague> leads() {
    return SeenColleague.<SeenColleague>list(
            "lead = true and leftAt is null order by name, account")
        .stream()
        .map(colleague())
        .toList();
  }

  /** The known ones, by name. */
  @Transactional
  public List<Colleague> of(Collection<String> accounts) {
    return SeenColleague.<SeenColleague>list("account in ?1 order by name, account", accounts)
        .stream()
        .map(colleague())
        .toList();
  }

  /** The accounts that {@code cover} covers for today. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public List<String> coveredBy(String cover) {
    return sql.list(
        "select distinct a.account from absence a where a.cover = ?" + TODAY + " order by 1",
        row -> row.text(1),
        cover);
  }

  /**
   * Accounts of those who have not left, are not absent today and are not kept from opening
   * reports, with their usernames; of one that several had the last.
   */
  @Transactional
  public Map<String, String> present(Collection<String> usernames) {
    return sql
        .list(
            "select c.account, c.username from colleague c where c.username = any (?::text[])"
                + " and c.left_at is null and not exists (select from colleague o"
                + " where o.username = c.username and o.seen_at > c.seen_at) and not exists"
                + " (select from absence a where a.account = c.account"
                + TODAY
                + ") and not exists (select from stopped_reader s where s.account = c.account"
                + " and s.released_at is null)",
            row -> Map.entry(row.text(1), row.text(2)),
            usernames)
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Empty for somebody who has left. */
  @Transactional
  public Optional<Colleague> known(String account) {
    return seen(account).filter(it -> it.leftAt == null).map(colleague());
  }

  /** Including those who have left, by name. */
  public List<TeamMember> everybody() {
    var everybody = SeenColleague.<SeenColleague>list("order by name, account");
    var namesakes = namesakes(everybody);
    return everybody.stream().map(it -> it.member(namesakes)).toList();
  }

  private static Set<String> namesakes(List<SeenColleague> everybody) {
    return everybody.stream()
        .collect(groupingBy(it -> it.name.toLowerCase(Locale.ROOT)))
        .values()
        .stream()
        .filter(it -> it.size() > 1)
        .flatMap(List::stream)
        .map(it -> it.account)
        .collect(toSet());
  }

  /** Accounts whose name somebody else has too, or had before they left. */
  Set<String> namesakes() {
    return Set.copyOf(sql.list(NAMESAKES, row -> row.text(1)));
  }

  private Function<SeenColleague, Colleague> colleague() {
    var namesakes = namesakes();
    return it -> it.colleague(namesakes);
  }

  public Optional<TeamMember> member(String account) {
    return seen(account).map(it -> it.member(namesakes()));
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

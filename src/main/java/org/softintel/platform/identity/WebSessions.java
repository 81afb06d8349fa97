package org.softintel.platform.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.database.Row;
import org.softintel.platform.database.Sql;
import org.softintel.platform.sealing.BriefSealer;
import org.softintel.platform.sealing.BrieflySealed;
import org.softintel.platform.sealing.CannotUnseal;
import org.softintel.platform.sealing.SealedPlace;

/**
 * The sessions of browsers, one row each, so that what ends one ends it in every process. A browser
 * has a random value and the row only its hash.
 */
@ApplicationScoped
public class WebSessions implements BrieflySealed {
  private static final int COOKIE_BYTES = 32;
  private static final String COLUMNS =
      "id, account, mark, sealed, until, used_at, checked_at from web_session where until > ?1";

  private final Sql sql;
  private final BriefSealer sealer;
  private final SignInService service;
  private final SessionLimits limits;
  private final SessionsConfig config;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  WebSessions(
      Sql sql,
      BriefSealer sealer,
      SignInService service,
      SessionLimits limits,
      SessionsConfig config,
      InstantSource clock) {
    this.sql = sql;
    this.sealer = sealer;
    this.service = service;
    this.limits = limits;
    this.config = config;
    this.clock = clock;
  }

  /** One sign-in of somebody, as they may see it. */
  public record Shown(UUID id, String device, Instant begunAt, Instant usedAt) {}

  private record Found(UUID id, SessionTokens tokens, Instant usedAt, Instant checkedAt) {}

  @Override
  public Duration lasts() {
    return limits.longest();
  }

  /** Returns the value of the cookie. */
  String begin(String idToken, String refreshToken, String device) {
    var bytes = new byte[COOKIE_BYTES];
    random.nextBytes(bytes);
    var cookie = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var now = now();
    var begun = new SessionTokens(idToken, refreshToken, device, now, now);
    var tokens = begun.lasting(limits.end(now, now, begun.roles()));
    sql.update(
        "insert into web_session (id, account, mark, used_at, checked_at, until, sealed)"
            + " values (?1, ?2, ?3, ?4, ?4, ?5, ?6)",
        id(cookie),
        tokens.account(),
        tokens.mark(),
        now,
        tokens.until(),
        sealed(id(cookie), tokens));
    return cookie;
  }

  /** Returns nothing for a session that has ended, here or at Keycloak. */
  Optional<SessionTokens> use(String cookie, boolean byTheUser) {
    var found =
        sql.first("select " + COLUMNS + " and id = ?2", this::found, clock.instant(), id(cookie))
            .flatMap(it -> it);
    return found
        .filter(it -> !isDue(it) || endedOf(List.of(it)).isEmpty())
        .map(it -> byTheUser ? noted(it) : it.tokens());
  }

  private SessionTokens noted(Found session) {
    var now = now();
    var tokens = session.tokens();
    if (!limits.isWorthNoting(now, session.usedAt(), tokens.roles())) {
      return tokens;
    }
    var longer = tokens.lasting(limits.end(tokens.began(), now, tokens.roles()));
    keep(session.id(), longer, now);
    return longer;
  }

  /** Keeps what Keycloak gave for the old tokens; returns whether the session still is. */
  boolean renew(String cookie, SessionTokens tokens) {
    return keep(id(cookie), tokens, null);
  }

  // Together, since a row that says more than what is sealed in it opens nothing.
  private boolean keep(UUID id, SessionTokens tokens, @Nullable Instant usedAt) {
    return sql.update(
            "update web_session set sealed = ?1, until = ?2, used_at = coalesce(?3, used_at)"
                + " where id = ?4",
            sealed(id, tokens),
            tokens.until(),
            usedAt,
            id)
        == 1;
  }

  /** Returns what the session held, once. */
  Optional<SessionTokens> end(String cookie) {
    return ended("where id = ?", id(cookie)).stream().findFirst();
  }

  /** Ends the sessions that began with one sign-in at Keycloak. */
  void endSignIn(String sid) {
    sql.update("delete from web_session where mark = ?", SessionTokens.mark(sid));
  }

  /** Ends every session of {@code account}, and the use of every token that it has been given. */
  public void endAll(String account) {
    endedAll(account);
  }

  List<SessionTokens> endedAll(String account) {
    sql.update(
        "insert into token_cutoff (account, at) values (?, ?)"
            + " on conflict (account) do update set at = excluded.at",
        account,
        clock.instant());
    return ended("where account = ?", account);
  }

  /** Returns those of {@code marks} that stand for no session any more. */
  public Set<String> ended(Collection<String> marks) {
    var open =
        sql.list("select " + COLUMNS + " and mark = any (?2)", this::found, clock.instant(), marks);
    var gone = endedOf(open.stream().flatMap(Optional::stream).filter(this::isDue).toList());
    var live =
        open.stream()
            .flatMap(Optional::stream)
            .filter(it -> !gone.contains(it.id()))
            .map(it -> it.tokens().mark())
            .collect(toSet());
    return marks.stream().filter(it -> !live.contains(it)).collect(toSet());
  }

  /** The live sessions of {@code account}, the last used first. */
  List<Shown> of(String account) {
    return sql
        .list(
            "select " + COLUMNS + " and account = ?2 order by used_at desc",
            this::found,
            clock.instant(),
            account)
        .stream()
        .flatMap(Optional::stream)
        .map(it -> new Shown(it.id(), it.tokens().device(), it.tokens().began(), it.usedAt()))
        .toList();
  }

  /** Ends at Keycloak what is over here, or signing in again would be silent. */
  @Scheduled(every = "10s")
  void endOver() {
    var now = clock.instant();
    // A browser that lost its cookie may have begun another session with the same sign-in.
    sql.update(
        "delete from web_session w where until <= ?1 and exists"
            + " (select from web_session o where o.mark = w.mark and o.until > ?1)",
        now);
    ended("where until <= ?", now).stream().map(service::end).forEach(CompletableFuture::join);
  }

  // As fine as a row keeps it.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  static UUID id(String cookie) {
    var hash = ByteBuffer.wrap(DigestUtils.sha256(cookie.getBytes(US_ASCII)));
    return new UUID(hash.getLong(), hash.getLong());
  }

  private boolean isDue(Found session) {
    return !session.checkedAt().isAfter(clock.instant().minus(config.check()));
  }

  // Whichever process is first asks; the others go on with what is known until it has the answer.
  private Set<UUID> endedOf(List<Found> due) {
    if (due.isEmpty()) {
      return Set.of();
    }
    var now = clock.instant();
    var claimed =
        Set.copyOf(
            sql.list(
                "update web_session set checked_at = ?1 where id = any (?2) and checked_at <= ?3"
                    + " returning id",
                row -> row.id(1),
                now,
                due.stream().map(Found::id).toList(),
                now.minus(config.check())));
    var answers =
        due.stream()
            .filter(it -> claimed.contains(it.id()))
            .collect(toMap(Found::id, it -> service.holds(it.tokens())));
    var gone =
        answers.entrySet().stream()
            .filter(it -> !it.getValue().join())
            .map(it -> it.getKey())
            .collect(toSet());
    if (!gone.isEmpty()) {
      sql.update("delete from web_session where id = any (?)", gone);
    }
    return gone;
  }

  private Optional<Found> found(Row row) throws SQLException {
    var until = row.time(5);
    var used = row.time(6);
    var checked = row.time(7);
    var id = row.id(1);
    return tokens(row)
        .filter(it -> !until.isAfter(it.until()))
        .map(it -> new Found(id, it, used, checked));
  }

  // A key that is gone ends what it sealed: people sign in again.
  private Optional<SessionTokens> tokens(Row row) throws SQLException {
    try {
      var place = place(row.id(1), row.text(2), row.text(3));
      return Optional.of(SessionTokens.read(sealer.open(row.bytes(4), place)));
    } catch (CannotUnseal e) {
      return Optional.empty();
    }
  }

  private List<SessionTokens> ended(String condition, Object value) {
    return sql
        .list(
            "delete from web_session " + condition + " returning id, account, mark, sealed",
            this::tokens,
            value)
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private byte[] sealed(UUID id, SessionTokens tokens) {
    return sealer.seal(tokens.bytes(), place(id, tokens.account(), tokens.mark()));
  }

  /** Of one account and sign-in: under another, "sign out everywhere" would not find it. */
  private static SealedPlace place(UUID id, String account, String mark) {
    var bound = UUID.nameUUIDFromBytes((account + '\n' + mark).getBytes(UTF_8));
    return new SealedPlace("web_session", "sealed", id, bound);
  }
}

package org.softintel.report.watchlist;

import static java.util.stream.Collectors.toMap;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.NotFoundException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.softintel.audit.trail.AccessReasons;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.database.Ids;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.LondonTime;
import org.softintel.platform.page.Quoted;
import org.softintel.platform.page.Refusal;
import org.softintel.report.linking.LinkAlert;
import org.softintel.report.team.Colleague;
import org.softintel.report.team.Colleagues;

/** Keeps what the team watches for and which alerts it put off, each until its day. */
@ApplicationScoped
@Transactional
public class WatchList {
  /** Of each: so much is looked for in each report that comes. */
  static final int MOST = 500;

  private static final int DAYS_OF_A_QUARTER = 92;

  private final WatchListRows rows;
  private final WatchListInMemory inMemory;
  private final Colleagues colleagues;
  private final AccessReasons forAuditors;
  private final AuditTrail trail;
  private final InstantSource clock;

  WatchList(
      WatchListRows rows,
      WatchListInMemory inMemory,
      Colleagues colleagues,
      AccessReasons forAuditors,
      AuditTrail trail,
      InstantSource clock) {
    this.rows = rows;
    this.inMemory = inMemory;
    this.colleagues = colleagues;
    this.forAuditors = forAuditors;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * A value on the list.
   *
   * @param officer the name of who watches it
   * @param longer the day until which it can be watched in one step; empty if that is no later
   */
  public record Entry(UUID id, WatchedValue value, String officer, Optional<LocalDate> longer) {}

  /** All that is watched, what ends first before the rest; recorded. */
  public List<Entry> page(Actor reader) {
    var watched = now().watched();
    var names = names(watched.values().stream().map(WatchedValue::by).toList());
    var later = LondonTime.today(clock).plusWeeks(WatchedValue.USUAL_WEEKS);
    trail.append(AuditEvent.listed(Act.WATCH_LIST_READ, watched.size()), reader);
    return watched.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<UUID, WatchedValue>, LocalDate>comparing(
                    it -> it.getValue().until())
                .thenComparing(Map.Entry::getKey, Ids.ORDER))
        .map(
            it ->
                new Entry(
                    it.getKey(),
                    it.getValue(),
                    name(it.getValue().by(), names),
                    Optional.of(later).filter(day -> day.isAfter(it.getValue().until()))))
        .toList();
  }

  static void demandRoom(int used, String title, String advice) {
    if (used >= MOST) {
      throw Refusal.conflict(title, "The limit is " + MOST + ". " + advice);
    }
  }

  /** The value and the reason are sealed beside the entry, for auditors. */
  public void watch(WatchedValue value, Actor by) {
    rows.lock();
    demandRoom(now().watched().size(), "The watch list is full", "Stop watching something first.");
    var id = Ids.next();
    rows.insert(id, clock.instant(), WatchListRow.of(value));
    var sought = value.sought();
    var words =
        "To watch for"
            + Quoted.below(sought.field().words(), sought.typed())
            + Quoted.below("Reason", value.reason());
    var codes = codes(id) + " by=" + sought.field().code() + " until=" + value.until();
    var sealed = forAuditors.seal(AccessReasons.filledUp(words));
    trail.append(AuditEvent.sealing(Act.VALUE_WATCHED, codes, sealed), by);
  }

  /** For the usual time from today on; what is watched for longer stays as it is. */
  public void extend(UUID id, Actor by) {
    rows.lock();
    var value = watched(id);
    var until = LondonTime.today(clock).plusWeeks(WatchedValue.USUAL_WEEKS);
    if (until.isAfter(value.until())) {
      rows.delete(List.of(id));
      rows.insert(id, clock.instant(), WatchListRow.of(value.until(until)));
      trail.append(AuditEvent.of(Act.WATCH_EXTENDED, codes(id) + " until=" + until), by);
    }
  }

  public void end(UUID id, Actor by) {
    rows.lock();
    watched(id);
    rows.delete(List.of(id));
    trail.append(AuditEvent.of(Act.WATCH_ENDED, codes(id)), by);
  }

  /** Throws not found if it has ended. */
  private WatchedValue watched(UUID id) {
    return Optional.ofNullable(now().watched().get(id)).orElseThrow(NotFoundException::new);
  }

  /** The caller has asked whether {@code by} may read all reports of the alert, and records it. */
  public void mute(UUID report, LinkAlert alert, String reason, LocalDate back, Actor by) {
    rows.lock();
    var used = now().muted().size();
    demandRoom(used, "Too many alerts are hidden", "Show one of them again first.");
    rows.insert(
        Ids.next(),
        clock.instant(),
        WatchListRow.of(new MutedAlert(report, alert, reason, by.subject(), back)));
  }

  /** The caller has found it, and records it. */
  public void unmute(UUID id) {
    rows.lock();
    rows.delete(List.of(id));
  }

  /** Throws a refusal while this process does not know it yet. */
  public WatchListNow now() {
    return known()
        .orElseThrow(
            () ->
                new Refusal(
                    503,
                    "The watch list is still loading",
                    "The service has just restarted. Try again in a minute."));
  }

  /** As it was seconds ago, without asking the database. */
  @Transactional(TxType.SUPPORTS)
  public WatchListNow lately() {
    return inMemory.lately().map(it -> it.at(LondonTime.today(clock))).orElse(WatchListNow.NOTHING);
  }

  /** Empty while this process does not know it yet. */
  @Transactional(TxType.SUPPORTS)
  public Optional<WatchListNow> known() {
    return inMemory.current().map(it -> it.at(LondonTime.today(clock)));
  }

  /** Of these accounts, as far as they are known. */
  public Map<String, String> names(Collection<String> accounts) {
    return accounts.isEmpty()
        ? Map.of()
        : colleagues.of(accounts).stream().collect(toMap(Colleague::account, Colleague::name));
  }

  /** For somebody who is not known any more, too. */
  public static String name(String account, Map<String, String> names) {
    return names.getOrDefault(account, "a colleague");
  }

  /** What does not open has no day: it goes when no day can be later. */
  @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
  void deleteOver() {
    var today = LondonTime.today(clock);
    inMemory
        .current()
        .ifPresent(
            known ->
                known.over(today).stream()
                    .filter(it -> rows.delete(List.of(it)) == 1)
                    .forEach(
                        it ->
                            trail.append(
                                AuditEvent.of(Act.WATCH_EXPIRED, codes(it)), AuditTrail.SERVICE)));
    rows.deleteBefore(today.minusWeeks(WatchedValue.MOST_WEEKS).minusDays(DAYS_OF_A_QUARTER));
  }

  private static String codes(UUID id) {
    return "watch=" + id;
  }
}

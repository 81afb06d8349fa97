package org.softintel.desk.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.delivery.outbox.DeliveryStatus;
import org.softintel.delivery.outbox.Outbox;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.page.LondonTime;
import org.softintel.report.access.Readership;
import org.softintel.report.access.Readings;

/** Lists reports; each listing leaves a line in the trail that names the reports it showed. */
@ApplicationScoped
class Inbox {
  static final int PAGE_SIZE = 25;

  /** Counting stops here: nobody needs to know the exact number beyond it. */
  static final int MOST_COUNTED = 100;

  private static final int MOST_MAILS = 20;

  private final Readership readership;
  private final Outbox outbox;
  private final Readings readings;
  private final AuditTrail trail;
  private final InstantSource clock;

  Inbox(
      Readership readership,
      Outbox outbox,
      Readings readings,
      AuditTrail trail,
      InstantSource clock) {
    this.readership = readership;
    this.outbox = outbox;
    this.readings = readings;
    this.trail = trail;
    this.clock = clock;
  }

  /** {@code after} is the {@link InboxCursor} of the page before. */
  @Transactional
  Listing page(InboxFilter filter, Optional<String> after, Actor reader) {
    var made = clock.instant();
    var query = Query.of(filter, reader, made);
    var found =
        after
            .map(InboxCursor::read)
            .map(it -> query.beyond(filter.sort(), known(it.reference(), reader), it))
            .map(it -> it.ids(filter, PAGE_SIZE))
            .orElseGet(() -> query.ids(filter, MOST_COUNTED));
    var page = shown(found.stream().limit(PAGE_SIZE).toList(), reader);
    recordShown(page.stream().map(it -> it.reference), reader);
    var counted = after.isEmpty() ? found.size() : query.count(filter);
    var read = readings.of(reader, page.stream().map(it -> it.id).toList());
    var isFull = found.size() >= PAGE_SIZE;
    return new Listing(made, counted, overdue(filter, reader, made), page, isFull, read);
  }

  /** Only for a lead on the default view. */
  private static int overdue(InboxFilter filter, Actor reader, Instant now) {
    return filter.isDefault() && reader.is(Role.LEAD)
        ? Query.of(InboxFilter.OVERDUE, reader, now).count(InboxFilter.OVERDUE)
        : 0;
  }

  /** The first report of a view, for the page after an outcome that names {@code done} too. */
  @Transactional
  Optional<String> first(InboxFilter filter, String done, Actor reader) {
    var next =
        shown(Query.of(filter, reader, clock.instant()).ids(filter, 2), reader).stream()
            .map(it -> it.reference)
            .filter(it -> !it.equals(done))
            .findFirst();
    recordShown(Stream.concat(Stream.of(done), next.stream()), reader);
    return next;
  }

  /** Mail that did not get through about reports that the reader may read. */
  @Transactional
  List<DeliveryStatus> undelivered(Actor reader) {
    var mails = outbox.undelivered(Long.MAX_VALUE, MOST_MAILS);
    var reports = mails.stream().map(DeliveryStatus::reportId).collect(Collectors.toSet());
    var readable = readership.readable(reports, reader);
    var shown = mails.stream().filter(it -> readable.contains(it.reportId())).toList();
    if (!shown.isEmpty()) {
      recordShown(shown.stream().map(DeliveryStatus::reference).distinct(), reader);
    }
    return shown;
  }

  private void recordShown(Stream<String> references, Actor reader) {
    trail.append(AuditEvent.shown(Act.REPORTS_LISTED, references.toList()), reader);
  }

  /** Those that the reader may still read, in the order of {@code ids}. */
  private List<InboxReport> shown(List<UUID> ids, Actor reader) {
    var found =
        InboxReport.<InboxReport>list("id in ?1", readership.readable(ids, reader)).stream()
            .collect(Collectors.toMap(it -> it.id, it -> it));
    return ids.stream().flatMap(it -> Stream.ofNullable(found.get(it))).toList();
  }

  private InboxReport known(String typed, Actor reader) {
    return InboxReport.findById(readership.require(typed, reader));
  }

  /**
   * One page of the inbox.
   *
   * @param made the moment before the query: anything later is new
   * @param counted the number of all reports, up to {@link #MOST_COUNTED}
   * @param overdue the number of overdue reports, for a lead
   * @param isFull whether there may be more, even if some of the page cannot be shown
   * @param read the reports that the reader has opened
   */
  record Listing(
      Instant made,
      int counted,
      int overdue,
      List<InboxReport> page,
      boolean isFull,
      Set<UUID> read) {
    String countedWords() {
      return words(counted);
    }

    String overdueWords() {
      return overdue == 0 ? "" : words(overdue);
    }

    private static String words(int count) {
      return count < MOST_COUNTED ? "" + count : (MOST_COUNTED - 1) + "+";
    }
  }

  private record Query(String where, Map<String, Object> values) {
    static Query of(InboxFilter filter, Actor reader, Instant now) {
      var conditions = Stream.of(Facet.values()).map(it -> it.condition(filter.value(it)));
      var where =
          Stream.concat(Stream.of(Readership.READABLE), conditions)
              .filter(it -> !it.isEmpty())
              .collect(Collectors.joining(" and "));
      var values = new HashMap<String, Object>();
      filter.chosen().forEach((facet, code) -> values.put(facet.code(), code));
      values.keySet().removeIf(it -> !where.contains(":" + it));
      values.put("me", reader.subject());
      if (where.contains(":now")) {
        values.put("now", now);
      }
      if (where.contains(":month")) {
        values.put("month", beginningOfMonth(now));
      }
      return new Query(where, values);
    }

    private static Instant beginningOfMonth(Instant now) {
      return LocalDate.ofInstant(now, LondonTime.LONDON)
          .withDayOfMonth(1)
          .atStartOfDay(LondonTime.LONDON)
          .toInstant();
    }

    Query beyond(InboxSort sort, InboxReport last, InboxCursor cursor) {
      var all = new HashMap<>(values);
      all.putAll(sort.keys(last, cursor.standing().orElseGet(() -> sort.standing(last))));
      return new Query(where + " and " + sort.beyond(), all);
    }

    // Ids only, and only codes in the conditions: the indexes on closed reports hold all of them,
    // so rare combinations are found without reading the reports themselves.
    List<UUID> ids(InboxFilter filter, int most) {
      var order = " order by " + filter.sort().order();
      var query =
          InboxReport.getEntityManager()
              .createQuery("select r.id from InboxReport r where " + where + order, UUID.class);
      values.forEach(query::setParameter);
      return query.setMaxResults(most).getResultList();
    }

    // In the order of the list, or the database might scan all reports for the first hundred.
    int count(InboxFilter filter) {
      return ids(filter, MOST_COUNTED).size();
    }
  }
}

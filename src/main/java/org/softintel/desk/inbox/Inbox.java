package org.softintel.desk.inbox;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.delivery.outbox.DeliveryStatus;
import org.softintel.delivery.outbox.Outbox;
import org.softintel.platform.database.Sql;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.page.LondonTime;
import org.softintel.report.access.Readership;
import org.softintel.report.access.Readings;
import org.softintel.report.team.Colleagues;

/** Lists reports; each listing leaves a line in the trail that names the reports it showed. */
@ApplicationScoped
class Inbox {
  static final int PAGE_SIZE = 25;

  /** Counting stops here: nobody needs to know the exact number beyond it. */
  private static final int MOST_COUNTED = 1_000;

  /** For views that are not the one that is shown; but danger is counted in the menu too. */
  private static final int MOST_COUNTED_ELSEWHERE = 100;

  /**
   * Closed, anybody's and two more: fifty entries of an index may be read for one that they find.
   */
  private static final int MANY_FILTERS = 4;

  private static final int MOST_MAILS = 20;

  /** Some may be about reports that the reader may not read. */
  private static final int MOST_MAILS_LOOKED_AT = 100;

  private final Readership readership;
  private final Outbox outbox;
  private final Readings readings;
  private final Colleagues colleagues;
  private final AuditTrail trail;
  private final Sql sql;
  private final InstantSource clock;

  Inbox(
      Readership readership,
      Outbox outbox,
      Readings readings,
      Colleagues colleagues,
      AuditTrail trail,
      Sql sql,
      InstantSource clock) {
    this.readership = readership;
    this.outbox = outbox;
    this.readings = readings;
    this.colleagues = colleagues;
    this.trail = trail;
    this.sql = sql;
    this.clock = clock;
  }

  @Transactional
  Listing page(InboxFilter filter, Optional<InboxCursor> beside, Actor reader) {
    var made = clock.instant();
    var mine = mine(reader);
    var query = Query.of(filter, mine, made, sql);
    var way = beside.map(InboxCursor::way).orElse(InboxCursor.Way.AFTER);
    var found = beside.map(query::beyond).orElse(query).ids(way, PAGE_SIZE + 1);
    var isFull = found.size() > PAGE_SIZE;
    if (way == InboxCursor.Way.BEFORE && !isFull) {
      return page(filter, Optional.empty(), reader);
    }
    var page = new ArrayList<>(found.subList(0, Math.min(found.size(), PAGE_SIZE)));
    if (way == InboxCursor.Way.BEFORE) {
      Collections.reverse(page);
    }
    var shown = shown(page, reader);
    recordShown(shown.stream().map(it -> it.reference), reader);
    var view = StandardView.of(filter);
    var counts = counts(view, mine, made);
    var counted =
        view.flatMap(it -> Optional.ofNullable(counts.get(it)))
            .orElseGet(
                () ->
                    beside.isEmpty() && !isFull
                        ? Count.of(found.size())
                        : query.count(mostCounted(filter)));
    return new Listing(
        made,
        counted,
        counts,
        shown,
        mine,
        way == InboxCursor.Way.BEFORE || beside.isPresent(),
        way == InboxCursor.Way.BEFORE || isFull,
        readings.of(reader, page));
  }

  /** The reader first, then those whom they cover for today. */
  private List<String> mine(Actor reader) {
    return Stream.concat(
            Stream.of(reader.subject()), colleagues.coveredBy(reader.subject()).stream())
        .toList();
  }

  private static int mostCounted(InboxFilter filter) {
    return filter.chosen().size() < MANY_FILTERS ? MOST_COUNTED : MOST_COUNTED_ELSEWHERE;
  }

  /** How many reports each standard view has, asked in one statement. */
  private Map<StandardView, Count> counts(
      Optional<StandardView> shown, List<String> mine, Instant now) {
    var views = Stream.of(StandardView.values()).filter(StandardView::isCounted).toList();
    var most = new ArrayList<Integer>();
    views.forEach(
        it ->
            most.add(
                it == StandardView.IN_DANGER || shown.equals(Optional.of(it))
                    ? MOST_COUNTED
                    : MOST_COUNTED_ELSEWHERE));
    var found =
        Query.counts(
            views.stream().map(it -> Query.of(it.filter(), mine, now, sql)).toList(), most);
    return IntStream.range(0, views.size())
        .boxed()
        .collect(Collectors.toMap(views::get, found::get));
  }

  /**
   * Reports in possible danger that nobody has answered, up to {@link #MOST_COUNTED}. On each page
   * of the desk: reads need no transaction.
   */
  @Transactional(Transactional.TxType.SUPPORTS)
  Count urgent(Actor reader) {
    var anybody = StandardView.IN_DANGER.filter();
    return Query.of(anybody, List.of(reader.subject()), clock.instant(), sql).count(MOST_COUNTED);
  }

  /**
   * The first report of a view that the reader can answer, take, decide or confirm, for the page
   * after an outcome that names {@code done} too.
   */
  @Transactional
  Optional<String> next(InboxFilter filter, String done, Actor reader) {
    var work = Query.of(filter, mine(reader), clock.instant(), sql).and(work(reader));
    var next =
        shown(work.ids(InboxCursor.Way.AFTER, 2), reader).stream()
            .map(it -> it.reference)
            .filter(it -> !it.equals(done))
            .findFirst();
    recordShown(Stream.concat(Stream.of(done), next.stream()), reader);
    return next;
  }

  /** Nobody works on a report that names them. */
  private static String work(Actor reader) {
    var second = reader.is(Role.LEAD) ? " or r.state = 'PENDING' and r.proposed_by <> :me" : "";
    return "(r.danger = 'NOTICED' or r.state = 'NEW' or r.state = 'TAKEN' and r.assignee in (:mine)"
        + second
        + ") and (select count(*) from reading x where x.report_id = r.id and x.reader = :me"
        + " and x.named is not null) = 0";
  }

  /** The latest mail that did not get through about reports that the reader may read. */
  @Transactional
  List<DeliveryStatus> undelivered(Actor reader) {
    var mails = outbox.undelivered(Long.MAX_VALUE, MOST_MAILS_LOOKED_AT);
    var reports = mails.stream().map(DeliveryStatus::reportId).collect(Collectors.toSet());
    var readable = readership.readable(reports, reader);
    var shown =
        mails.stream().filter(it -> readable.contains(it.reportId())).limit(MOST_MAILS).toList();
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
    var readable = readership.readable(ids, reader);
    return InboxReport.found(sql, ids.stream().filter(readable::contains).toList());
  }

  /**
   * One page of the inbox.
   *
   * @param made the moment before the query: anything later is new
   * @param counted how many reports there are on all pages
   * @param counts how many there are in each standard view that is counted
   * @param mine the reader, and those whom they cover for
   * @param hasEarlier whether there is a page before it
   * @param hasMore whether there may be one after it, even if some of the page cannot be shown
   * @param read the reports that the reader has opened
   */
  record Listing(
      Instant made,
      Count counted,
      Map<StandardView, Count> counts,
      List<InboxReport> page,
      List<String> mine,
      boolean hasEarlier,
      boolean hasMore,
      Set<UUID> read) {
    Count count(StandardView view) {
      return counts.getOrDefault(view, Count.of(0));
    }
  }

  /** A number of reports, counted up to {@code most}. */
  record Count(int number, int most) {
    static Count of(int number) {
      return new Count(number, MOST_COUNTED);
    }

    /** "99+" for what was not counted to its end. */
    String words() {
      return number < most ? "" + number : (most - 1) + "+";
    }
  }

  /**
   * What a view shows.
   *
   * @param parts a further condition for each part that it has
   * @param isByClosing whether it is bounded by when a report was closed
   */
  private record Query(
      String where,
      Map<String, Object> values,
      Map<InboxPart, String> parts,
      InboxSort sort,
      boolean isByClosing,
      Sql sql) {
    private static final Pattern NAME = Pattern.compile(":([a-zA-Z]+)");

    static Query of(InboxFilter filter, List<String> mine, Instant now, Sql sql) {
      var conditions = Stream.of(Facet.values()).map(it -> it.condition(filter.value(it)));
      var where =
          Stream.concat(
                  Stream.of(Readership.readableRow(":me"), filter.isOfWork() ? Facet.WORK : ""),
                  conditions)
              .filter(it -> !it.isEmpty())
              .collect(Collectors.joining(" and "));
      var today = LocalDate.ofInstant(now, LondonTime.LONDON);
      // Written out: how few were closed this month is seen from the date only.
      var month = "timestamptz '" + beginning(today.withDayOfMonth(1)) + "'";
      var values = new HashMap<String, Object>();
      filter.chosen().forEach((facet, code) -> values.put(facet.code(), code));
      values.put("now", now);
      values.put("tomorrow", beginning(today.plusDays(1)));
      values.put("me", mine.get(0));
      // Closed reports wait for nobody: their index leads with one account.
      values.put("mine", filter.isOfClosed() ? mine.subList(0, 1) : mine);
      return new Query(
          where.replace(":month", month),
          values,
          parts(filter),
          filter.sort(),
          filter.isByClosing(),
          sql);
    }

    /** Nothing closed waits for an answer or brings news: its indexes need not know of either. */
    private static Map<InboxPart, String> parts(InboxFilter filter) {
      var parts = new EnumMap<InboxPart, String>(InboxPart.class);
      if (filter.isOfClosed()) {
        parts.put(InboxPart.REST, "1 = 1");
        return parts;
      }
      for (var part : InboxPart.values()) {
        parts.put(part, part.condition());
      }
      switch (filter.value(Facet.DANGER)) {
        case "noticed" -> parts.keySet().retainAll(Set.of(InboxPart.URGENT));
        case "answered" -> parts.remove(InboxPart.URGENT);
        default -> {}
      }
      return parts;
    }

    private static Instant beginning(LocalDate day) {
      return day.atStartOfDay(LondonTime.LONDON).toInstant();
    }

    Query and(String condition) {
      return new Query(where + " and " + condition, values, parts, sort, isByClosing, sql);
    }

    Query beyond(InboxCursor cursor) {
      var all = new HashMap<>(values);
      all.putAll(sort.keys(cursor));
      all.put("lastStrength", cursor.strength());
      var beside = parts.containsKey(cursor.part()) ? cursor.part() : InboxPart.REST;
      var left = new EnumMap<InboxPart, String>(InboxPart.class);
      parts.forEach(
          (it, condition) -> {
            if (it == beside) {
              left.put(it, condition + " and " + sort.beyond(it, cursor.way()));
            } else if (it.compareTo(beside) > 0 == (cursor.way() == InboxCursor.Way.AFTER)) {
              left.put(it, condition);
            }
          });
      return new Query(where, all, left, sort, isByClosing, sql);
    }

    /** The first {@code most}: each part has its order, and its place before the next one. */
    List<UUID> ids(InboxCursor.Way way, int most) {
      if (parts.isEmpty()) {
        return List.of();
      }
      var order = Comparator.<Found, InboxPart>comparing(Found::part);
      var text =
          parts.keySet().stream()
              .map(it -> "(" + ids(it, way, most) + ")")
              .collect(Collectors.joining(" union all "));
      return asked(text, row -> new Found(InboxPart.of(row.text(1)).orElseThrow(), row.id(2)))
          .stream()
          .sorted(way == InboxCursor.Way.AFTER ? order : order.reversed())
          .limit(most)
          .map(Found::report)
          .toList();
    }

    private record Found(InboxPart part, UUID report) {}

    // Ids only, and only codes in the conditions: the indexes on closed reports hold all of them,
    // so rare combinations are found without reading the reports themselves.
    private String ids(InboxPart part, InboxCursor.Way way, int most) {
      return "select '%s', r.id from report r where %s and %s order by %s limit %d"
          .formatted(part.code(), where, parts.get(part), sort.order(part, way), most);
    }

    Count count(int most) {
      return counts(List.of(this), List.of(most)).get(0);
    }

    /** Each up to its own number; the queries differ in their conditions only. */
    static List<Count> counts(List<Query> queries, List<Integer> most) {
      var text =
          IntStream.range(0, queries.size())
              .mapToObj(it -> queries.get(it).counting(it, most.get(it)))
              .collect(Collectors.joining(" union all "));
      var counts = new Count[queries.size()];
      queries
          .get(0)
          .asked(text, row -> Map.entry((int) row.number(1), (int) row.number(2)))
          .forEach(it -> counts[it.getKey()] = new Count(it.getValue(), most.get(it.getKey())));
      return List.of(counts);
    }

    // In the order of an index, or the database might scan all reports for the first thousand, or
    // sort all that were closed this month.
    private String counting(int number, int most) {
      // Danger alone has an index in an order of its own.
      var part = Collections.max(parts.keySet());
      var order = isByClosing ? "r.closed_at" : sort.order(part, InboxCursor.Way.AFTER);
      return ("select %d, count(*) from"
              + " (select from report r where %s order by %s limit %d) found%1$d")
          .formatted(number, where, order, most);
    }

    private <T> List<T> asked(String text, Sql.RowReader<T> reader) {
      var bound = new ArrayList<Object>();
      var numbers = new HashMap<String, String>();
      var numbered =
          NAME.matcher(text)
              .replaceAll(it -> numbers.computeIfAbsent(it.group(1), name -> places(name, bound)));
      return sql.list(numbered, reader, bound.toArray());
    }

    /** An index that leads with one account is not seen behind an array: each has its place. */
    private String places(String name, List<Object> bound) {
      var value = requireNonNull(values.get(name));
      var each = value instanceof List<?> many ? many : List.of(value);
      bound.addAll(each);
      return IntStream.rangeClosed(bound.size() - each.size() + 1, bound.size())
          .mapToObj(it -> "?" + it)
          .collect(Collectors.joining(", "));
    }
  }
}

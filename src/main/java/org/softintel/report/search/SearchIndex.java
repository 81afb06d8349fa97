package org.softintel.report.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.platform.database.RoundTrip;
import org.softintel.platform.database.Sql;
import org.softintel.platform.sealing.BlindIndex;
import org.softintel.platform.sealing.BlindIndex.Bucket;

/** Files reports under the buckets of what they hold, and names those that may hold something. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SearchIndex {
  private static final String FILE =
      """
      insert into blind_index (index_name, key_id, bucket, report_id)
      select place.*, ? from unnest(?, ?, ?) place on conflict do nothing
      """;

  private final BlindIndex buckets;
  private final Sql sql;

  SearchIndex(BlindIndex buckets, Sql sql) {
    this.buckets = buckets;
    this.sql = sql;
  }

  /** Where a report is filed under what it holds. */
  @Transactional(TxType.SUPPORTS)
  public Set<Place> places(List<HeldValue> values) {
    return IndexedValues.terms(values).stream()
        .map(it -> new Place(it.index(), buckets.bucket(it.index(), it.value())))
        .collect(Collectors.toSet());
  }

  /** With the next statement of the transaction that keeps the report: none is kept unfound. */
  public void add(UUID report, Set<Place> places, RoundTrip next) {
    if (!places.isEmpty()) {
      var all = List.copyOf(places);
      next.add(
          FILE,
          report,
          all.stream().map(Place::index).toList(),
          all.stream().map(Place::keyId).toList(),
          all.stream().map(it -> (long) it.number()).toList());
    }
  }

  /**
   * Which reports are looked at.
   *
   * @param before those with a lower id, which came to us earlier
   * @param from when they were received at the earliest
   * @param until when they were received at the latest, not included
   */
  public record Span(Optional<UUID> before, Optional<Instant> from, Optional<Instant> until) {
    private static final UUID LAST = new UUID(-1, -1);

    /** A report is looked at only where somebody asks when it came. */
    private String condition(List<Object> values) {
      var times = new ArrayList<String>();
      from.ifPresent(it -> add(times, "r.received_at >= ?", it, values));
      until.ifPresent(it -> add(times, "r.received_at < ?", it, values));
      return times.isEmpty()
          ? ""
          : " join report r on r.id = found.report_id where " + String.join(" and ", times);
    }

    private static void add(List<String> to, String condition, Instant value, List<Object> values) {
      to.add(condition);
      values.add(value);
    }
  }

  /** Reports that may hold what was typed, at most {@code most}, the latest first. */
  public List<UUID> candidates(SearchField field, String typed, Span span, int most) {
    var ways =
        field.matcher().lookups(typed).stream()
            .map(way -> way.all().stream().map(this::lookups).toList())
            .toList();
    return ways.isEmpty() ? List.of() : candidates(ways, span, most);
  }

  /** A bucket of one of the indexes. */
  public record Place(String index, long keyId, int number) {
    Place(String index, Bucket bucket) {
      this(index, bucket.keyId(), bucket.number());
    }
  }

  private Set<Place> lookups(Set<FieldMatcher.IndexTerm> terms) {
    return terms.stream()
        .flatMap(
            it ->
                buckets.buckets(it.index(), it.value()).stream()
                    .map(bucket -> new Place(it.index(), bucket)))
        .collect(Collectors.toSet());
  }

  private List<UUID> candidates(List<List<Set<Place>>> ways, Span span, int most) {
    var values = new ArrayList<Object>();
    var found =
        ways.stream().map(it -> select(it, span, values)).collect(Collectors.joining(" union "));
    var when = span.condition(values);
    return sql.list(
        "select found.report_id from (%s) found%s order by found.report_id desc limit %d"
            .formatted(found, when, most),
        row -> row.id(1),
        values.toArray());
  }

  /** The rows of the first bucket, and of those the ones that stand in the others too. */
  private static String select(List<Set<Place>> all, Span span, List<Object> values) {
    var first =
        "select b.report_id from blind_index b where %s and b.report_id < ?"
            .formatted(stands("b", all.get(0), values));
    values.add(span.before().orElse(Span.LAST));
    return all.stream()
        .skip(1)
        .map(
            it ->
                " and exists (select 1 from blind_index o where o.report_id = b.report_id and "
                    + stands("o", it, values)
                    + ")")
        .collect(Collectors.joining("", first, ""));
  }

  private static String stands(String row, Set<Place> places, List<Object> values) {
    places.forEach(it -> values.addAll(List.of(it.index(), it.keyId(), it.number())));
    var one = "(%1$s.index_name, %1$s.key_id, %1$s.bucket) = (?, ?, ?)".formatted(row);
    return Stream.generate(() -> one)
        .limit(places.size())
        .collect(Collectors.joining(" or ", "(", ")"));
  }
}

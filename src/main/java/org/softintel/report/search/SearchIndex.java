package org.softintel.report.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.platform.sealing.BlindIndex;
import org.softintel.platform.sealing.BlindIndex.Bucket;

/** Files reports under the buckets of what they hold, and names those that may hold something. */
@ApplicationScoped
public class SearchIndex {
  private static final String FILE =
      "insert into blind_index (index_name, key_id, bucket, report_id) values %s"
          + " on conflict do nothing";

  private final BlindIndex buckets;
  private final EntityManager database;

  SearchIndex(BlindIndex buckets, EntityManager database) {
    this.buckets = buckets;
    this.database = database;
  }

  /** In the transaction that keeps the report, so that none is kept that cannot be found. */
  @Transactional(TxType.MANDATORY)
  public void add(UUID report, List<HeldValue> values) {
    insert(
        values.stream()
            .flatMap(it -> it.field().terms(it.value()).stream())
            .map(it -> new Place(it.index(), buckets.bucket(it.index(), it.value())))
            .distinct()
            .toList(),
        report);
  }

  /** Reports that may hold what was typed, at most {@code most}, the latest first. */
  @Transactional(TxType.MANDATORY)
  public List<UUID> candidates(SearchField field, String typed, int most) {
    var ways =
        field.lookups(typed).stream()
            .map(way -> way.all().stream().map(this::places).toList())
            .toList();
    return ways.isEmpty() ? List.of() : candidates(ways, most);
  }

  /** Whether one of the values is what was typed. */
  public static boolean holds(List<HeldValue> values, SearchField field, String typed) {
    return values.stream().anyMatch(it -> it.field() == field && field.matches(typed, it.value()));
  }

  /** A bucket of one index. */
  private record Place(String index, Bucket bucket) {}

  private Set<Place> places(Set<IndexTerm> terms) {
    return terms.stream()
        .flatMap(
            it ->
                buckets.buckets(it.index(), it.value()).stream()
                    .map(bucket -> new Place(it.index(), bucket)))
        .collect(Collectors.toSet());
  }

  /** Version 7 ids are in the order of their time. */
  @SuppressWarnings("unchecked") // a native query has no other type
  private List<UUID> candidates(List<List<Set<Place>>> ways, int most) {
    var values = new ArrayList<Object>();
    var sql = ways.stream().map(it -> select(it, values)).collect(Collectors.joining(" union "));
    var query =
        database.createNativeQuery(
            "select report_id from (" + sql + ") found order by report_id desc");
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    return query.setMaxResults(most).getResultList();
  }

  /** The rows of the first bucket, and of those the ones that stand in the others too. */
  private static String select(List<Set<Place>> all, List<Object> values) {
    var first = "select b.report_id from blind_index b where " + stands("b", all.get(0), values);
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
    return places.stream()
        .map(
            it -> {
              values.addAll(List.of(it.index(), it.bucket().keyId(), it.bucket().number()));
              int last = values.size();
              return "(%1$s.index_name, %1$s.key_id, %1$s.bucket) = (?%2$d, ?%3$d, ?%4$d)"
                  .formatted(row, last - 2, last - 1, last);
            })
        .collect(Collectors.joining(" or ", "(", ")"));
  }

  /** In one statement: a report may stand in hundreds of buckets. */
  private void insert(List<Place> places, UUID report) {
    if (places.isEmpty()) {
      return;
    }
    var rows = Stream.generate(() -> "(?, ?, ?, ?)").limit(places.size());
    var query = database.createNativeQuery(FILE.formatted(rows.collect(Collectors.joining(", "))));
    int next = 1;
    for (var place : places) {
      query
          .setParameter(next++, place.index())
          .setParameter(next++, place.bucket().keyId())
          .setParameter(next++, place.bucket().number())
          .setParameter(next++, report);
    }
    query.executeUpdate();
  }
}

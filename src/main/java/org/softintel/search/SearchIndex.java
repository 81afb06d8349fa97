package org.softintel.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.softintel.sealing.BlindIndex;
import org.softintel.sealing.BlindIndex.Bucket;

/** Files reports under the buckets of what they hold, and names those that may hold something. */
@ApplicationScoped
public class SearchIndex {
  private static final String FILE =
      "insert into blind_index (index_name, key_id, bucket, report_id) values (?1, ?2, ?3, ?4)"
          + " on conflict do nothing";

  private final BlindIndex buckets;
  private final EntityManager database;

  SearchIndex(BlindIndex buckets, EntityManager database) {
    this.buckets = buckets;
    this.database = database;
  }

  /** In the transaction that keeps the report, so that none is kept that cannot be found. */
  @Transactional(TxType.MANDATORY)
  public void file(UUID report, List<Held> values) {
    values.stream()
        .flatMap(it -> it.field().terms(it.value()).stream())
        .map(it -> new Place(it.index(), buckets.bucket(it.index(), it.value())))
        .distinct()
        .forEach(it -> insert(it, report));
  }

  /** Reports that may hold what was typed, at most {@code most}, the latest first. */
  @Transactional(TxType.MANDATORY)
  public List<UUID> candidates(Field field, String typed, int most) {
    var lookups = field.lookups(typed).stream().map(this::places).toList();
    return lookups.isEmpty() ? List.of() : candidates(lookups, most);
  }

  /** Whether one of the values is what was typed. */
  public static boolean holds(List<Held> values, Field field, String typed) {
    return values.stream().anyMatch(it -> it.field() == field && field.matches(typed, it.value()));
  }

  /** A bucket of one index. */
  private record Place(String index, Bucket bucket) {}

  private Set<Place> places(Set<Term> terms) {
    return terms.stream()
        .flatMap(
            it ->
                buckets.buckets(it.index(), it.value()).stream()
                    .map(bucket -> new Place(it.index(), bucket)))
        .collect(Collectors.toSet());
  }

  /** Version 7 ids are in the order of their time. */
  @SuppressWarnings("unchecked") // a native query has no other type
  private List<UUID> candidates(List<Set<Place>> lookups, int most) {
    var values = new ArrayList<Object>();
    var sql =
        lookups.stream().map(it -> select(it, values)).collect(Collectors.joining(" intersect "));
    var query =
        database.createNativeQuery(
            "select report_id from (" + sql + ") found order by report_id desc", UUID.class);
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    return query.setMaxResults(most).getResultList();
  }

  private static String select(Set<Place> places, List<Object> values) {
    return places.stream()
        .map(
            it -> {
              values.addAll(List.of(it.index(), it.bucket().keyId(), it.bucket().number()));
              int last = values.size();
              return "(index_name, key_id, bucket) = (?%d, ?%d, ?%d)"
                  .formatted(last - 2, last - 1, last);
            })
        .collect(Collectors.joining(" or ", "(select report_id from blind_index where ", ")"));
  }

  private void insert(Place place, UUID report) {
    database
        .createNativeQuery(FILE)
        .setParameter(1, place.index())
        .setParameter(2, place.bucket().keyId())
        .setParameter(3, place.bucket().number())
        .setParameter(4, report)
        .executeUpdate();
  }
}

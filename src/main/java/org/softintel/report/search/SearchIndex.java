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
import org.softintel.platform.database.RoundTrip;
import org.softintel.platform.database.Sql;
import org.softintel.platform.sealing.IndexKeys;

/** Files reports under the terms of what they hold, and names those that may hold something. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SearchIndex {
  /** Raise it with each new rule by which terms are found: {@code reindex} then files anew. */
  public static final int RULES = 13;

  /** With days, so many reports are asked when they came, and then the next ones. */
  private static final int ASKED_AT_ONCE = 5_000;

  private static final int MOST_OF_A_RARE_WORD = 25;

  private final IndexKeys keys;
  private final FiledRows rows;
  private final IndexInMemory index;
  private final Sql sql;

  SearchIndex(IndexKeys keys, FiledRows rows, IndexInMemory index, Sql sql) {
    this.keys = keys;
    this.rows = rows;
    this.index = index;
    this.sql = sql;
  }

  /** How a report is filed under what it holds: sealed, and of one size. */
  public record Filing(UUID report, List<FiledRows.SealedRow> rows) {}

  /** Does all that needs no transaction. */
  @Transactional(TxType.SUPPORTS)
  public Filing filing(UUID report, Instant received, List<HeldValue> values) {
    var terms =
        IndexedValues.terms(values).stream().mapToLong(it -> keys.term(it.index(), it.value()));
    return new Filing(
        report, rows.sealed(report, received, new FiledTerms(RULES, terms.toArray())));
  }

  /** With the next statement of the transaction that keeps the report: none is kept unfound. */
  public void add(Filing filing, RoundTrip next) {
    rows.insert(filing.rows(), next);
  }

  /** As above, beside how it was filed before. */
  public void append(Filing filing, RoundTrip next) {
    rows.append(filing.rows(), next);
  }

  /** As above, in the place of how it was filed before. */
  public void replace(Filing filing, RoundTrip next) {
    rows.delete(filing.report());
    add(filing, next);
  }

  /**
   * In the transaction that destroys a report: its terms go, and within the hour from the memory of
   * each process. A search that still meets them finds no report.
   */
  public void forget(UUID report) {
    rows.delete(report);
  }

  /**
   * Whether a search would see every report that was kept before now. It would not while a process
   * that began lately still reads how they are filed. No transaction may wait for this.
   */
  @Transactional(TxType.NEVER)
  public boolean isCurrent() {
    return index.catchUp();
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

    private boolean hasDays() {
      return from.isPresent() || until.isPresent();
    }

    private String condition(List<Object> values) {
      var times = new ArrayList<String>();
      from.ifPresent(it -> add(times, "received_at >= ?", it, values));
      until.ifPresent(it -> add(times, "received_at < ?", it, values));
      return String.join(" and ", times);
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
            .map(way -> way.all().stream().map(this::terms).toList())
            .toList();
    var before = span.before().orElse(Span.LAST);
    return span.hasDays() ? ofDays(ways, span, most) : index.last(ways, before, most);
  }

  /**
   * Reports that may hold the same value as one that holds this, each way to hold it alone.
   *
   * @param hidden those that do not count
   * @param isTelling whether few share what was asked for, and not one word of a name
   */
  public record Partners(List<UUID> reports, List<UUID> hidden, boolean isTelling) {}

  /** Of each way the latest {@code most} at most, as if there were none of the hidden ones. */
  @Transactional(TxType.SUPPORTS)
  public List<Partners> partners(HeldValue value, Set<UUID> hidden, int most) {
    return value.field().matcher().partners(value.value()).stream()
        .map(
            way -> {
              var terms = way.all().stream().map(this::terms).toList();
              var isWord = value.field() == SearchField.NAME && terms.size() == 1;
              var all = index.last(List.of(terms), Span.LAST, most + hidden.size());
              var counted = all.stream().filter(it -> !hidden.contains(it)).limit(most).toList();
              return new Partners(
                  counted,
                  all.stream().filter(hidden::contains).toList(),
                  !isWord || counted.size() <= MOST_OF_A_RARE_WORD);
            })
        .toList();
  }

  /**
   * Reports that may hold this value or another one that somebody may have written for it; empty if
   * more than {@code most} do, not counting the hidden ones: then chance alone explains it.
   */
  @Transactional(TxType.SUPPORTS)
  public List<Partners> nearly(HeldValue value, Set<UUID> hidden, int most) {
    return value.field().matcher().nearly(value.value()).stream()
        .map(
            way -> {
              var terms = way.all().stream().map(this::terms).toList();
              var all = index.last(List.of(terms), Span.LAST, most + 1 + hidden.size());
              return all.stream().filter(it -> !hidden.contains(it)).limit(most + 1L).toList();
            })
        .filter(it -> it.size() <= most)
        .map(it -> new Partners(it, List.of(), true))
        .toList();
  }

  /** How many reports there are. */
  public int reports() {
    return index.reports();
  }

  private Set<Long> terms(Set<FieldMatcher.IndexTerm> terms) {
    return terms.stream()
        .flatMapToLong(it -> keys.terms(it.index(), it.value()))
        .boxed()
        .collect(Collectors.toSet());
  }

  private List<UUID> ofDays(List<List<Set<Long>>> ways, Span span, int most) {
    var found = new ArrayList<UUID>();
    var some = index.last(ways, span.before().orElse(Span.LAST), ASKED_AT_ONCE);
    while (!some.isEmpty() && found.size() < most) {
      found.addAll(ofDays(some, span));
      some = index.last(ways, some.get(some.size() - 1), ASKED_AT_ONCE);
    }
    return found.subList(0, Math.min(most, found.size()));
  }

  private List<UUID> ofDays(List<UUID> reports, Span span) {
    var values = new ArrayList<Object>(List.of(reports));
    var when = span.condition(values);
    return sql.list(
        "select id from report where id = any (?::uuid[]) and " + when + " order by id desc",
        row -> row.id(1),
        values.toArray());
  }
}

package org.softintel.report.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.softintel.report.search.SearchField;
import org.softintel.report.search.SearchIndex;

/**
 * Names reports that hold a name, whoever may read them: by reference alone. For those who answer a
 * complaint; officers search with {@link ReportSearch}, which asks who they are.
 */
@ApplicationScoped
public class ReportsByName {
  /** So many references are told. */
  public static final int MOST = 200;

  /** So many reports are opened and compared at most. */
  private static final int MOST_OPENED = 2_000;

  private static final int AT_ONCE = 90;
  private static final SearchIndex.Span ANY_TIME =
      new SearchIndex.Span(Optional.empty(), Optional.empty(), Optional.empty());

  private final SearchIndex index;
  private final ReportStore store;

  ReportsByName(SearchIndex index, ReportStore store) {
    this.index = index;
    this.store = store;
  }

  /**
   * What was found, the newest first.
   *
   * @param more whether there may be more
   * @param unread how many reports may hold the name and cannot be opened
   */
  public record Found(List<String> references, boolean more, int unread) {}

  /** Whether {@link #named} would know every report that was kept before now. */
  @Transactional(TxType.NEVER)
  public boolean areAllKnown() {
    return index.isCurrent();
  }

  /** Finds what an officer who may read all reports would find by this name; the caller records. */
  @Transactional(TxType.MANDATORY)
  public Found named(String name) {
    var candidates = index.candidates(SearchField.NAME, name, ANY_TIME, MOST_OPENED + 1);
    var opened = candidates.subList(0, Math.min(candidates.size(), MOST_OPENED));
    var holding = new ArrayList<UUID>();
    int unread = 0;
    for (int i = 0; i < opened.size() && holding.size() <= MOST; i += AT_ONCE) {
      var some = opened.subList(i, Math.min(opened.size(), i + AT_ONCE));
      var sent = store.sentBy(some);
      some.stream().filter(it -> holds(sent.get(it), name)).forEach(holding::add);
      // One that was destroyed meanwhile has no reference any more.
      unread += store.references(some.stream().filter(it -> !sent.containsKey(it)).toList()).size();
    }
    var told = holding.subList(0, Math.min(holding.size(), MOST));
    var references = store.references(told);
    return new Found(
        told.stream().flatMap(it -> Stream.ofNullable(references.get(it))).toList(),
        holding.size() > MOST || candidates.size() > MOST_OPENED,
        unread);
  }

  private static boolean holds(ReportStore.@Nullable SentBy sent, String name) {
    return Stream.ofNullable(sent)
        .flatMap(it -> SearchTerms.of(it.clear().report()))
        .anyMatch(held -> held.matching(SearchField.NAME, name).isPresent());
  }
}

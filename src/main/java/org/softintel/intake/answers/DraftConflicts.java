package org.softintel.intake.answers;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was typed and could not be saved, because another window had changed the answer or the list
 * is full; and the {@link PageToken#page} that saved last. Both are by the path of their page.
 */
public record DraftConflicts(SortedMap<String, Answers> waiting, Map<String, String> savedBy) {
  static final DraftConflicts NONE = new DraftConflicts(new TreeMap<>(), Map.of());

  /** Returns what was typed on a page, when it waits and differs from what is saved. */
  public Optional<Answers> typed(PageOfDraft at, ReportAnswers all) {
    return Optional.ofNullable(waiting.get(at.path())).filter(it -> !it.equals(at.saved(all)));
  }

  /** Returns the first page on which something waits. */
  public Optional<PageOfDraft> first(ReportAnswers all) {
    return waiting.keySet().stream()
        .flatMap(it -> PageOfDraft.at(it).stream())
        .filter(it -> typed(it, all).isPresent())
        .findFirst();
  }

  /** Returns the page that saved last; empty if none has. */
  String savedBy(PageOfDraft at) {
    return savedBy.getOrDefault(at.path(), "");
  }

  DraftConflicts with(PageOfDraft at, Answers typed) {
    var all = new TreeMap<>(waiting);
    all.put(at.path(), typed);
    return new DraftConflicts(all, savedBy);
  }

  DraftConflicts saved(PageToken token, PageOfDraft at) {
    var all = new TreeMap<>(savedBy);
    all.put(at.path(), token.page());
    return new DraftConflicts(waiting, all);
  }

  DraftConflicts decided(PageOfDraft at) {
    var rest = new TreeMap<>(waiting);
    rest.remove(at.path());
    return new DraftConflicts(rest, savedBy);
  }

  /** Forgets the pages whose paths begin with {@code path}. */
  DraftConflicts without(String path) {
    var rest = new TreeMap<>(waiting);
    rest.keySet().removeIf(it -> it.startsWith(path));
    var saved = new TreeMap<>(savedBy);
    saved.keySet().removeIf(it -> it.startsWith(path));
    return new DraftConflicts(rest, saved);
  }
}

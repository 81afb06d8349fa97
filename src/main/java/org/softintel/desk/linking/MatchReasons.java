package org.softintel.desk.linking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.softintel.report.linking.MentionMatch;

/**
 * Why two values may be the same, without what was said already.
 *
 * @param saidAt an earlier value that has several of the same reasons
 */
record MatchReasons(List<String> reasons, Optional<String> saidAt) {
  /** To leave out a single one would save nothing. */
  private static final int SEVERAL = 2;

  /** {@code said}: of the other report, which value a reason is read at. */
  static MatchReasons of(MentionMatch match, Map<String, String> said) {
    var again = match.why().stream().filter(said::containsKey).toList();
    if (again.size() < SEVERAL) {
      // All are read here, so a later value is sent here for them.
      match.why().forEach(it -> said.put(it, match.mine().inWords()));
      return new MatchReasons(match.why(), Optional.empty());
    }
    match.why().forEach(it -> said.putIfAbsent(it, match.mine().inWords()));
    var others = match.why().stream().filter(it -> !again.contains(it)).toList();
    return new MatchReasons(others, Optional.ofNullable(said.get(again.get(0))));
  }

  @Override
  public String toString() {
    return "MatchReasons[" + reasons.size() + "]";
  }
}

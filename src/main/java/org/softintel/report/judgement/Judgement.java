package org.softintel.report.judgement;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What somebody judged once about two mentions. It never changes: whoever takes it back, approves
 * or refuses it judges again.
 *
 * @param by an account of the team
 * @param waits whether it joins nothing before a second person approves it
 * @param answers which judgement it takes back, approves or refuses
 */
public record Judgement(
    UUID id,
    Verdict verdict,
    RowMention a,
    RowMention b,
    String reason,
    String by,
    Instant at,
    boolean waits,
    Optional<UUID> answers) {

  Stream<RowMention> mentions() {
    return Stream.of(a, b);
  }

  /** In whichever order. */
  boolean isAbout(RowMention one, RowMention other) {
    return Set.of(a, b).equals(Set.of(one, other));
  }

  boolean names(UUID report) {
    return mentions().anyMatch(it -> it.report().equals(report));
  }

  @Override
  public String toString() {
    return "Judgement[" + id + " " + verdict + "]";
  }
}

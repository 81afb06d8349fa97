package org.softintel.report.judgement;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.softintel.report.judgement.JudgedReport.ShownJudgement;
import org.softintel.report.judgement.NewJudgement.Place;

/**
 * What one reader may know.
 *
 * @param references of all reports that it is about, {@code names} of accounts
 */
record KnownTo(Entities entities, Map<UUID, String> references, Map<String, String> names) {
  Place place(RowMention mention) {
    return new Place(requireNonNull(references.get(mention.report())), mention.row());
  }

  ShownJudgement shown(Judgement judged) {
    return new ShownJudgement(
        judged,
        entities.waiting().contains(judged),
        judged.verdict() == Verdict.SAME && entities.of(judged.a()).bridges().contains(judged.id()),
        place(judged.a()),
        place(judged.b()),
        Optional.ofNullable(names.get(judged.by())));
  }

  @Override
  public String toString() {
    return "KnownTo[<redacted>]";
  }
}

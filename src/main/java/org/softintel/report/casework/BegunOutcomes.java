package org.softintel.report.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.softintel.platform.database.Ids;
import org.softintel.platform.database.Sql;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Coded;
import org.softintel.platform.page.LondonTime;
import org.softintel.platform.page.StrictJson;
import org.softintel.platform.sealing.SealedPlace;
import org.softintel.platform.sealing.Sealer;
import org.softintel.report.status.Action;
import org.softintel.report.status.Outcome;

/** What an officer typed about an outcome before they did what it needs, sealed until then. */
@ApplicationScoped
@Transactional
public class BegunOutcomes {
  /** Kept beside what the form has: the reason that was filled in. */
  public static final String PROPOSED = "proposed-reason";

  /** And the code of the outcome for which it was. */
  public static final String PROPOSED_FOR = "proposed-for";

  private static final String SEARCHED = "searched";

  private final CaseFiles files;
  private final Sealer sealer;
  private final Sql sql;
  private final InstantSource clock;

  BegunOutcomes(CaseFiles files, Sealer sealer, Sql sql, InstantSource clock) {
    this.files = files;
    this.sealer = sealer;
    this.sql = sql;
    this.clock = clock;
  }

  private record Typed(Map<String, String> fields) {}

  /** In place of what they typed before; what was proposed to them is known further. */
  public void keep(String reference, Map<String, String> fields, Actor by) {
    var kept = new HashMap<>(fields);
    var before = of(files.known(reference, Action.READ, by).id, by);
    Stream.of(PROPOSED, PROPOSED_FOR, SEARCHED)
        .filter(before::containsKey)
        .forEach(it -> kept.putIfAbsent(it, before.getOrDefault(it, "")));
    replace(reference, kept, by);
  }

  private void replace(String reference, Map<String, String> fields, Actor by) {
    var report = files.known(reference, Action.READ, by).id;
    sql.update(
        "delete from begun_outcome where report_id = ? and officer = ?", report, by.subject());
    begin(reference, fields, by);
  }

  /** Unless they typed something before. */
  public void begin(String reference, Map<String, String> fields, Actor by) {
    var report = files.known(reference, Action.READ, by).id;
    var id = Ids.next();
    var sealed = sealer.seal(StrictJson.write(new Typed(fields)), place(report, id));
    sql.update(
        "insert into begun_outcome (id, report_id, officer, content) values (?, ?, ?, ?)"
            + " on conflict (report_id, officer) do nothing",
        id,
        report,
        by.subject(),
        sealed);
  }

  /**
   * Begins an outcome for an officer who looked at what the report shares with others today. What
   * they typed before stays; a reason that was proposed before does not.
   */
  public void propose(
      String reference, Outcome outcome, Optional<String> other, String reason, Actor by) {
    var fields = new HashMap<>(of(files.known(reference, Action.READ, by).id, by));
    var before = fields.getOrDefault(PROPOSED, "");
    fields.keySet().removeAll(Set.of("known-other", "other", PROPOSED, PROPOSED_FOR));
    fields.put("outcome", outcome.code());
    other.ifPresent(it -> fields.put("other", it));
    fields.put(SEARCHED, LondonTime.date(clock.instant()));
    if (fields.getOrDefault("reason", "").equals(before)) {
      fields.put("reason", reason);
      fields.put(PROPOSED, reason);
      fields.put(PROPOSED_FOR, outcome.code());
    }
    replace(reference, fields, by);
  }

  /** The outcome for which a reason was proposed to them; empty if it is one of their own. */
  public Optional<Outcome> proposedFor(String reference, String reason, Actor by) {
    var typed = of(files.known(reference, Action.READ, by).id, by);
    return reason.equals(typed.get(PROPOSED))
        ? Coded.of(Outcome.class, typed.getOrDefault(PROPOSED_FOR, ""))
        : Optional.empty();
  }

  /** The day on which they looked at what the report shares with others, and began to decide. */
  public Optional<String> searched(UUID report, Actor by) {
    return Optional.ofNullable(of(report, by).get(SEARCHED));
  }

  /** Empty when there is nothing; the caller must have checked that they may read the report. */
  public Map<String, String> of(UUID report, Actor by) {
    return sql.first(
            "select id, content from begun_outcome where report_id = ? and officer = ?",
            row -> sealer.open(row.bytes(2), place(report, row.id(1))),
            report,
            by.subject())
        .map(it -> StrictJson.read(it, Typed.class).fields())
        .orElse(Map.of());
  }

  /** Whether they chose an outcome that needed something else first. */
  public boolean isWaiting(UUID report, Actor by) {
    return of(report, by).containsKey("outcome");
  }

  void forget(UUID report) {
    sql.update("delete from begun_outcome where report_id = ?", report);
  }

  private static SealedPlace place(UUID report, UUID id) {
    return new SealedPlace("begun_outcome", "content", report, id);
  }
}

package org.softintel.report.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.softintel.platform.database.Ids;
import org.softintel.platform.database.Sql;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.StrictJson;
import org.softintel.platform.sealing.SealedPlace;
import org.softintel.platform.sealing.Sealer;
import org.softintel.report.status.Action;

/** What an officer typed about an outcome before they did what it needs, sealed until then. */
@ApplicationScoped
@Transactional
public class BegunOutcomes {
  private final CaseFiles files;
  private final Sealer sealer;
  private final Sql sql;

  BegunOutcomes(CaseFiles files, Sealer sealer, Sql sql) {
    this.files = files;
    this.sealer = sealer;
    this.sql = sql;
  }

  private record Typed(Map<String, String> fields) {}

  /** In place of what they typed before. */
  public void keep(String reference, Map<String, String> fields, Actor by) {
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

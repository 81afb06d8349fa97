package org.softintel.bench.attacks;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.softintel.audit.log.StoredLog;
import org.softintel.audit.verify.EntryLine;
import org.softintel.audit.verify.MerkleHashes;

/** An entry with the next number of a writer's chain, as the service would have written it. */
final class ForgedEntry {
  private final Stand stand;

  ForgedEntry(Stand stand) {
    this.stand = stand;
  }

  /** A copy of an entry of such an act, of now; of a report with another reference if of one. */
  void add(String act) throws Exception {
    var pattern =
        Long.parseLong(
            stand.rows("select min(id)::text from audit_entry where act = '" + act + "'").get(0));
    var log = new StoredLog(stand.source(stand.name()));
    var fields = new HashMap<>(EntryLine.read(log.lines(List.of(pattern)).get(0)));
    var event = UUID.randomUUID();
    var at = Instant.now().truncatedTo(ChronoUnit.MICROS);
    fields.put("event", event.toString());
    fields.put("at", at.toString());
    fields.computeIfPresent("reference", (name, value) -> "SI-0000-0000");
    try (var connection = stand.connection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try (var writer =
          statement.executeQuery(
              "select id, sequence, head from audit_writer order by id limit 1 for update")) {
        writer.next();
        var previous = writer.getBytes(3);
        fields.put("writer", writer.getString(1));
        fields.put("sequence", "" + (writer.getLong(2) + 1));
        fields.put("previous", Base64.getEncoder().encodeToString(previous));
        try (var insert =
            connection.prepareStatement(
                """
                insert into audit_entry (event_id, occurred_at, act, operation, outcome, actor,
                    actor_name, agency, roles, session, address, request, acr, reference, purpose,
                    reason, detail, writer, sequence, previous, salt)
                select ?, ?, act, operation, outcome, actor, actor_name, agency, roles, session,
                    address, request, acr, case when reference is not null then 'SI-0000-0000' end,
                    purpose, reason, detail, ?, ?, ?, salt
                from audit_entry where id = ?
                """)) {
          insert.setObject(1, event);
          insert.setObject(2, at.atOffset(ZoneOffset.UTC));
          insert.setShort(3, writer.getShort(1));
          insert.setLong(4, writer.getLong(2) + 1);
          insert.setBytes(5, previous);
          insert.setLong(6, pattern);
          insert.executeUpdate();
        }
        try (var advance =
            connection.prepareStatement(
                "update audit_writer set sequence = sequence + 1, head = ? where id = ?")) {
          advance.setBytes(1, MerkleHashes.leaf(EntryLine.write(fields)));
          advance.setShort(2, writer.getShort(1));
          advance.executeUpdate();
        }
      }
      connection.commit();
    }
  }
}

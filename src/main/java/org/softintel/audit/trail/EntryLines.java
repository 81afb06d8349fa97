package org.softintel.audit.trail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Entries as the lines that are hashed, for whoever keeps the log over them. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class EntryLines {
  /** One entry: the number of its row, and its canonical line in UTF-8. */
  public record Line(long entry, String text) {
    public byte[] bytes() {
      return text.getBytes(UTF_8);
    }
  }

  /** In the order in which they are asked for, with nothing in the place of one that is gone. */
  public List<Optional<Line>> known(Collection<Long> entries) {
    var found =
        AuditEntry.<AuditEntry>list("id in ?1", entries).stream()
            .collect(toMap(it -> it.id, EntryLines::line));
    return entries.stream().map(it -> Optional.ofNullable(found.get(it))).toList();
  }

  public Optional<Line> first(String reference, Act act) {
    return AuditEntry.first("reference = ?1 and act = ?2 order by id", reference, act)
        .map(EntryLines::line);
  }

  static Line line(AuditEntry entry) {
    return new Line(entry.id, new String(entry.line(), UTF_8));
  }
}

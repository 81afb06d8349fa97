package org.softintel.audit.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.softintel.platform.identity.Actor;

/** Reads the trail; each reading is itself an entry. */
@ApplicationScoped
@Transactional
public class AuditReader {
  private static final int LOOKERS_AT_MOST = 500;

  private final AuditTrail trail;
  private final TrailSearch search;

  AuditReader(AuditTrail trail, TrailSearch search) {
    this.trail = trail;
    this.search = search;
  }

  /** The newest first; the next page is the same filter before the last number shown. */
  public List<AuditRow> page(EntryFilter filter, int size, Actor auditor) {
    var page = batch(filter, size);
    trail.append(AuditEvent.audited(filter, page.size()), auditor);
    return page;
  }

  /** The same for one part of something whose taking away has been recorded as a whole. */
  public List<AuditRow> batch(EntryFilter filter, int size) {
    return entries(filter, size).map(AuditRow::new).toList();
  }

  /** As {@link #batch}, as the lines that are hashed. */
  public List<EntryLines.Line> lines(EntryFilter filter, int size) {
    return entries(filter, size).map(EntryLines::line).toList();
  }

  private Stream<AuditEntry> entries(EntryFilter filter, int size) {
    var numbers = search.numbers(filter, size);
    return AuditEntry.<AuditEntry>list("id in ?1 order by id desc", numbers).stream();
  }

  public Optional<Single> single(long number, Actor auditor) {
    var found = AuditEntry.<AuditEntry>findByIdOptional(number).map(Single::new);
    found.ifPresent(it -> trail.append(AuditEvent.entryRead(number), auditor));
    return found;
  }

  /** An entry, its id, and what its reader wrote if they were asked why. */
  public record Single(AuditRow entry, UUID id, String roles, Optional<SealedReason> reason) {
    Single(AuditEntry entry) {
      this(
          new AuditRow(entry),
          entry.eventId,
          entry.roles,
          Optional.ofNullable(entry.reason).map(it -> new SealedReason(entry.eventId, it)));
    }
  }

  /** Who read this report, the last first. */
  public List<ReaderOfReport> readersOf(String reference, Actor auditor) {
    var found = search.readersOf(reference, LOOKERS_AT_MOST);
    var asked = EntryFilter.of(EntryFilter.Key.REFERENCE, reference);
    trail.append(AuditEvent.audited(asked, found.size()), auditor);
    return found;
  }

  /** The entry of this row if it is about unusual access. */
  public Optional<AuditRow> finding(long row) {
    return AuditEntry.<AuditEntry>findByIdOptional(row)
        .map(AuditRow::new)
        .filter(AuditRow::isUnusualAccess);
  }

  /** What was said last of those of these findings that were looked into, by their rows. */
  public Map<Long, AuditRow> lookedInto(Collection<Long> findings) {
    var said = new HashMap<Long, AuditRow>();
    AuditEntry.<AuditEntry>list("id in ?1 order by id", search.lookedInto(findings)).stream()
        .map(AuditRow::new)
        .forEach(
            it -> AuditEvent.finding(it.detail().orElse("")).ifPresent(of -> said.put(of, it)));
    return said;
  }

  /** The account of this name, or this account, if either has ever done anything. */
  public Optional<String> accountOf(String typed) {
    var name = typed.toLowerCase(Locale.ROOT);
    return AuditEntry.first("actor = ?1 order by id desc", typed)
        .or(() -> AuditEntry.first("lower(actorName) = ?1 order by id desc", name))
        .map(it -> it.actor);
  }
}

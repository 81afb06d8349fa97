package org.softintel.audit.trail;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.softintel.audit.trail.TrailRows.Stored;
import org.softintel.platform.identity.Actor;

/** Reads the trail; each reading is itself an entry. */
@ApplicationScoped
@Transactional
public class AuditReader {
  private static final int LOOKERS_AT_MOST = 500;

  private final AuditTrail trail;
  private final TrailSearch search;
  private final TrailRows stored;
  private final EntriesBeside others;

  AuditReader(AuditTrail trail, TrailSearch search, TrailRows stored, EntriesBeside others) {
    this.trail = trail;
    this.search = search;
    this.stored = stored;
    this.others = others;
  }

  /** The newest first; the next page is the same filter before the last number shown. */
  public List<AuditRow> page(EntryFilter filter, int size, Actor auditor) {
    var page = batch(filter, size);
    trail.append(AuditEvent.audited(filter, page.size()), auditor);
    return page;
  }

  /** The same for one part of something whose taking away has been recorded as a whole. */
  public List<AuditRow> batch(EntryFilter filter, int size) {
    return others.with(entries(filter, size)).stream().map(Stored::shown).toList();
  }

  /** As {@link #batch}, as the lines that are hashed; one that cannot be read says so. */
  public List<EntryLines.Line> lines(EntryFilter filter, int size) {
    return entries(filter, size).stream().map(AuditReader::line).toList();
  }

  private static EntryLines.Line line(Stored stored) {
    long row = stored.shown().row();
    return stored
        .entry()
        .map(EntryLines::line)
        .orElseGet(() -> new EntryLines.Line(row, "{\"unreadable-row\":\"" + row + "\"}"));
  }

  private List<Stored> entries(EntryFilter filter, int size) {
    return stored.of(search.numbers(filter, size));
  }

  private Optional<Stored> one(long number) {
    return others.with(stored.of(List.of(number))).stream().findFirst();
  }

  public Optional<Single> single(long number, Actor auditor) {
    var found = one(number).map(Single::new);
    found.ifPresent(it -> trail.append(AuditEvent.entryRead(number), auditor));
    return found;
  }

  /** An entry, its id, and what its reader wrote if they were asked why. */
  public record Single(AuditRow entry, UUID id, String roles, Optional<SealedReason> reason) {
    Single(Stored stored) {
      this(
          stored.shown(),
          stored.id(),
          stored.roles(),
          stored
              .entry()
              .flatMap(it -> Optional.ofNullable(it.reason))
              .map(it -> new SealedReason(stored.id(), it)));
    }
  }

  /** Who came to this report, the last who opened it first. */
  public List<ReaderOfReport> readersOf(String reference, Actor auditor) {
    var found = search.readersOf(reference, LOOKERS_AT_MOST);
    var asked = EntryFilter.of(EntryFilter.Key.REFERENCE, reference);
    trail.append(AuditEvent.audited(asked, found.size()), auditor);
    return found;
  }

  /** Whose lists and searches showed this report; recorded with who came to it. */
  public List<ListsOfReport> listsOf(String reference) {
    return search.listsOf(reference, LOOKERS_AT_MOST);
  }

  /** The entry of this row if it is about unusual access. */
  public Optional<Single> finding(long row) {
    return one(row).map(Single::new).filter(it -> it.entry().isUnusualAccess());
  }

  /** What was said last of those of these findings that were looked into, by their rows. */
  public Map<Long, AuditRow> lookedInto(Collection<Long> findings) {
    var last = search.lookedInto(findings);
    var said =
        stored.of(last.values()).stream()
            .map(Stored::shown)
            .collect(toMap(AuditRow::row, it -> it));
    var found = new HashMap<Long, AuditRow>();
    last.forEach(
        (of, row) -> Optional.ofNullable(said.get(row)).ifPresent(it -> found.put(of, it)));
    return found;
  }

  /**
   * What was said last of this finding: nobody can say anything else of it before the caller's
   * transaction ends.
   */
  @Transactional(TxType.MANDATORY)
  public Optional<AuditRow> lookedIntoSoFar(long finding) {
    search.waitForTurn(finding);
    return Optional.ofNullable(lookedInto(List.of(finding)).get(finding));
  }

  /** Of these findings, by their rows: the row of the entry with the reason that was given. */
  public Map<Long, Long> reasonsFor(Collection<Long> findings) {
    return search.reasonsFor(findings);
  }

  /** The account of this name, or this account, if either has ever done anything. */
  public Optional<String> accountOf(String typed) {
    return search
        .lastActor("actor = ?", typed)
        .or(() -> search.lastActor("lower(actor_name) = ?", typed.toLowerCase(Locale.ROOT)));
  }
}

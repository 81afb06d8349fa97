package org.softintel.oversight.auditors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.softintel.audit.log.LogPlaces.PlacedEntry;
import org.softintel.audit.trail.ActResult;
import org.softintel.audit.trail.LoggedOperation;

/** Entries of a page in their order; what one page view wrote about one report is one look. */
public record Looks(List<Look> all) {
  private static final Set<LoggedOperation> LOOKING =
      EnumSet.of(
          LoggedOperation.CONSULTATION,
          LoggedOperation.COMBINATION,
          LoggedOperation.SEARCH,
          LoggedOperation.AUDIT_READING,
          LoggedOperation.ALERT);

  /** What was done, and what else was written when it was. */
  public record Look(List<PlacedEntry> entries) {
    /** What somebody did tells more than that it was noticed, and comes first. */
    static Look of(List<PlacedEntry> written) {
      return new Look(written.stream().sorted(Comparator.comparing(Look::isNotice)).toList());
    }

    private static boolean isNotice(PlacedEntry placed) {
      return placed.entry().is(LoggedOperation.ALERT);
    }

    public PlacedEntry first() {
      return entries.get(0);
    }
  }

  static Looks of(List<PlacedEntry> entries) {
    var looks = new LinkedHashMap<Object, List<PlacedEntry>>();
    for (var entry : entries) {
      looks.computeIfAbsent(view(entry), it -> new ArrayList<>()).add(entry);
    }
    return new Looks(looks.values().stream().map(Look::of).toList());
  }

  /** Of one page, by one person, about one report; an act is a look by itself. */
  private static Object view(PlacedEntry placed) {
    var entry = placed.entry();
    return entry.where().request().isPresent()
            && entry.operation().filter(LOOKING::contains).isPresent()
        ? new View(entry.where().request().get(), entry.who(), entry.reference(), entry.outcome())
        : entry.row();
  }

  private record View(
      String request, String who, Optional<String> reference, Optional<ActResult> outcome) {}

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** Whether the log says that any of them was changed outside the service. */
  public boolean isWrong() {
    return all.stream().flatMap(it -> it.entries().stream()).anyMatch(it -> it.inLog().isWrong());
  }

  /** How many entries there are. */
  public int entries() {
    return all.stream().mapToInt(it -> it.entries().size()).sum();
  }
}

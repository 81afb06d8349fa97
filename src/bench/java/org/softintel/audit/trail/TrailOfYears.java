package org.softintel.audit.trail;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.softintel.audit.trail.InventedEntries.Invented;

/** Invented entries of three years: what is common in a trail, and what auditors look for. */
public final class TrailOfYears {
  /** Every entry of theirs is among the oldest. */
  public static final String LEAVER = new UUID(0, 4711).toString();

  public static final String CLOSED_AGENCY = "closed-agency";
  public static final String RARE_CAUSE = "own-name";

  private static final Duration YEARS = Duration.ofDays(3 * 365);
  private static final int OLDEST = 1_000;
  private static final int AGENCIES = 20;
  private static final int ACTS_OF_A_SESSION = 50;

  /** One entry of so many. */
  private static final int KNOWN_REPORT = 5_000;

  private static final int UNUSUAL = 1_000;
  private static final int LISTED = 20;
  private static final int OTHER_REPORTS = 50_000;

  /** One list of so many shows a report that is there. */
  private static final int KNOWN_LISTED = 150;

  private static final int RARE = 100_000;

  /** None that the service has: no chain of its own goes on from them. */
  private static final List<Short> WRITERS =
      List.of((short) 200, (short) 201, (short) 202, (short) 203);

  private final InventedEntries entries;
  private final List<String> references;
  private final List<String> others;
  private final Instant from;
  private final long number;
  private final Map<String, String> sessions = new HashMap<>();
  private long made;

  /** {@code references} are of reports that are there. */
  public TrailOfYears(long seed, long number, List<String> references) {
    this.number = number;
    this.references = List.copyOf(references);
    others = new SplittableRandom(seed).ints(OTHER_REPORTS).mapToObj(TrailOfYears::other).toList();
    from = Instant.now().minus(YEARS);
    entries = new InventedEntries(seed, WRITERS, from, this::change);
  }

  public Invented next() {
    entries.at(from.plus(Duration.ofMillis((long) (YEARS.toMillis() * (made / (double) number)))));
    return entries.next();
  }

  private void change(AuditEntry entry, SplittableRandom random) {
    long before = made++;
    entry.agency = "agency-" + random.nextInt(AGENCIES);
    if (before < OLDEST) {
      entry.actor = LEAVER;
      entry.actorName = "Invented Leaver";
      entry.agency = CLOSED_AGENCY;
    }
    if (random.nextInt(KNOWN_REPORT) == 0) {
      entry.reference = references.get(random.nextInt(references.size()));
      become(entry, Act.REPORT_OPENED);
    } else if (random.nextInt(UNUSUAL) == 0) {
      become(entry, Act.UNUSUAL_ACCESS);
      entry.detail = "causes=" + (random.nextInt(RARE / UNUSUAL) == 0 ? RARE_CAUSE : "bulk");
    } else if (random.nextInt(ACTS_OF_A_SESSION) == 0 || !sessions.containsKey(entry.actor)) {
      sessions.put(entry.actor, HexFormat.of().toHexDigits(random.nextLong()).repeat(2));
      become(entry, Act.SIGNED_IN);
      entry.reference = null;
    }
    entry.session = sessions.getOrDefault(entry.actor, entry.session);
    if (entry.act == Act.REPORTS_LISTED) {
      entry.reference = null;
      entry.detail = shown(random);
    }
  }

  private static String other(int number) {
    return "SI-%04X-%04X".formatted(number >>> 16, number & 0xffff);
  }

  private String shown(SplittableRandom random) {
    var shown =
        random.ints(LISTED, 0, others.size()).mapToObj(others::get).collect(Collectors.toList());
    if (random.nextInt(KNOWN_LISTED) == 0) {
      shown.set(0, references.get(random.nextInt(references.size())));
    }
    return "shown=" + LISTED + " " + String.join(" ", shown);
  }

  private static void become(AuditEntry entry, Act act) {
    entry.act = act;
    entry.operation = act.operation();
    entry.purpose = act.purpose();
    entry.outcome = act.result();
  }
}

package org.softintel.oversight.auditors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.softintel.audit.log.LogPlaces.PlacedEntry;
import org.softintel.audit.trail.AccessAnswer;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditRow;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.audit.trail.Sight;
import org.softintel.audit.verify.Checkpoint;
import org.softintel.audit.verify.SignedNote;
import org.softintel.platform.page.LondonTime;
import org.softintel.platform.page.Numbers;

/** What a bundle shows, in plain words. */
public record EvidenceStatement(
    String reference,
    String maker,
    String proven,
    String signed,
    String origin,
    String size,
    List<String> witnesses,
    Optional<String> seen,
    List<Opener> readers,
    List<Opener> passedOnOnly,
    List<Opener> unseen,
    String listed,
    String flagged,
    List<String> restricted,
    List<String> unproven,
    String left,
    List<Passed> passedOn,
    List<Line> lines) {
  /** More would be a book that nobody reads; all of them are in the CSV. */
  static final int LISTED = 500;

  /** Codes that tell what left, and to whom. */
  private static final Set<String> TO_WHOM = Set.of("way what recipient inbox to".split(" "));

  private static final Set<Act> LEFT = Set.of(Act.PASSED_ON, Act.PAPER_MADE, Act.NETWORK_EXPORTED);

  /** By rows: what was found of one, and where each is in the log. */
  private record Others(Map<Long, String> answers, Map<Long, String> places) {}

  /** Who did something: the service itself has no account and no organisation. */
  public record Doer(String name, String account, String agency, boolean service) {}

  /** Somebody who opened the report, or came to open it and never did. */
  public record Opener(Doer who, String times, String span, String why) {}

  /** Something that left, and the kind of its recipient, or the inbox. */
  public record Passed(Doer who, String when, String what, boolean outside) {}

  /** One entry. */
  public record Line(String place, String when, Doer who, String what, String more) {}

  /** {@code proven}: those of which the bundle has a proof. */
  static EvidenceStatement of(
      ReportEvidence evidence, List<PlacedEntry> proven, List<PlacedEntry> unproven) {
    var note = SignedNote.parse(evidence.upTo().note().getBytes(UTF_8));
    var checkpoint = Checkpoint.parse(note.text());
    var sender =
        proven.stream()
            .map(PlacedEntry::entry)
            .filter(it -> it.is(Act.REPORT_SUBMITTED))
            .map(AuditRow::who)
            .findFirst();
    var beside = new Others(answers(proven), places(proven));
    return new EvidenceStatement(
        evidence.reference(),
        evidence.maker(),
        entries(proven.size()),
        LondonTime.localSecond(evidence.upTo().at()),
        checkpoint.origin(),
        entries(checkpoint.size()),
        witnesses(note, checkpoint.origin()),
        evidence.seen().map(it -> LondonTime.until(it.until(), it.from())),
        openers(proven, sender, EnumSet.of(Sight.OPENED, Sight.OWN), Set.of(), beside.places),
        openers(proven, sender, EnumSet.of(Sight.PASSED_ON), openedBy(proven), beside.places),
        openers(proven, sender, EnumSet.of(Sight.ASKED), openedBy(proven), beside.places),
        listed(evidence.listed()),
        flagged(proven, beside.answers),
        restricted(proven),
        unproven.stream().map(it -> withoutProof(it, sender)).toList(),
        proven.size() > LISTED
            ? "These are the first %d of %s. The file entries.csv has all of them."
                .formatted(LISTED, entries(proven.size()))
            : "",
        passedOn(proven, sender),
        proven.stream().limit(LISTED).map(it -> line(it, sender, beside)).toList());
  }

  public String title() {
    return "What was done with report " + reference;
  }

  /** Whether anybody outside the team is among those whom something was passed on to. */
  public boolean isOutside() {
    return passedOn.stream().anyMatch(Passed::outside);
  }

  public String foot() {
    return "From the audit log as signed, according to the service, on "
        + signed
        + ". Times are UK times.";
  }

  private static String entries(long count) {
    return Numbers.counted(count, "entry", "entries");
  }

  private static String listed(long times) {
    return times == 0
        ? "According to the service, no list or search showed this report."
        : "According to the service, lists and searches showed this report %s. That includes the list that senders have of their own reports. Their entries are not in this bundle, because they name other reports."
            .formatted(Numbers.counted(times, "time", "times"));
  }

  /** How often, and what auditors said of it last. */
  private static String flagged(List<PlacedEntry> proven, Map<Long, String> answers) {
    var flagged = proven.stream().filter(it -> it.entry().isUnusualAccess()).toList();
    if (flagged.isEmpty()) {
      return "No entry in this bundle says that the service flagged access to this report as"
          + " unusual.";
    }
    var said =
        flagged.stream()
            .filter(it -> answers.containsKey(it.entry().row()))
            .map(it -> "entry " + it.number() + ": " + answers.get(it.entry().row()))
            .toList();
    return "The service flagged access to this report as unusual %s. This does not mean that the access was wrong: see the causes in %s. %s"
        .formatted(
            Numbers.counted(flagged.size(), "time", "times"),
            numbers(flagged),
            said.isEmpty()
                ? "Auditors have not said yet whether it was justified."
                : "Auditors said of %s.%s"
                    .formatted(
                        String.join("; of ", said),
                        said.size() < flagged.size()
                            ? " Of the others they have said nothing."
                            : ""));
  }

  private static String numbers(List<PlacedEntry> entries) {
    return (entries.size() == 1 ? "entry " : "entries ")
        + entries.stream().map(PlacedEntry::number).collect(joining(", "));
  }

  /** Each restriction, and each end of one. */
  private static List<String> restricted(List<PlacedEntry> proven) {
    var found =
        proven.stream()
            .filter(
                it -> it.entry().is(Act.REPORT_RESTRICTED) || it.entry().is(Act.RESTRICTION_LIFTED))
            .map(EvidenceStatement::restricted)
            .toList();
    return found.isEmpty()
        ? List.of("No entry in this bundle says that the report was restricted to named people.")
        : found;
  }

  private static String restricted(PlacedEntry placed) {
    var entry = placed.entry();
    var names = entry.is(Act.REPORT_RESTRICTED) ? entry.detailInWords() : Optional.<String>empty();
    return "On %s, %s %s (entry %s).%s"
        .formatted(
            LondonTime.local(entry.at()),
            entry.whoInWords(),
            entry.actInWords(),
            placed.number(),
            names.map(it -> " " + it + ".").orElse(""));
  }

  /** Only those that hold are in the note. */
  private static List<String> witnesses(SignedNote note, String origin) {
    return note.signatures().stream()
        .filter(it -> !it.split(" ", 3)[1].equals(origin))
        .map(
            it ->
                "The independent witness %s signed the same checkpoint on %s."
                    .formatted(
                        it.split(" ", 3)[1],
                        LondonTime.localSecond(Instant.ofEpochSecond(SignedNote.cosignedAt(it)))))
        .toList();
  }

  private static Set<String> openedBy(List<PlacedEntry> proven) {
    return proven.stream()
        .map(PlacedEntry::entry)
        .filter(it -> it.sight() == Sight.OPENED)
        .map(AuditRow::who)
        .collect(toSet());
  }

  private static List<Opener> openers(
      List<PlacedEntry> proven,
      Optional<String> sender,
      Set<Sight> sights,
      Set<String> without,
      Map<Long, String> places) {
    return proven.stream()
        .map(PlacedEntry::entry)
        .filter(it -> sights.contains(it.sight()) && !without.contains(it.who()))
        .collect(groupingBy(it -> new Reader(it.who(), it.sight()), LinkedHashMap::new, toList()))
        .values()
        .stream()
        .map(it -> opener(it, sender, places))
        .toList();
  }

  private static List<Passed> passedOn(List<PlacedEntry> proven, Optional<String> sender) {
    return proven.stream()
        .map(PlacedEntry::entry)
        .filter(it -> LEFT.stream().anyMatch(it::is) || it.isFullReport())
        .map(it -> passed(it, sender))
        .toList();
  }

  private static Passed passed(AuditRow entry, Optional<String> sender) {
    var details = entry.detailInWords(TO_WHOM);
    return new Passed(
        doer(entry, sender),
        LondonTime.local(entry.at()),
        entry.actInWords() + (details.isEmpty() ? "" : ". " + details),
        !entry.isFullReport());
  }

  private record Reader(String account, Sight sight) {}

  /** As the page of the report counts them: what one request wrote, or who said why did next. */
  private static long times(List<AuditRow> entries) {
    var looks =
        entries.stream()
            .collect(
                groupingBy(
                    it -> it.where().request().orElse(Long.toString(it.row())),
                    LinkedHashMap::new,
                    toList()));
    long times = 0;
    var saidWhy = Instant.MIN;
    for (var look : looks.values()) {
      boolean isReasoned = look.stream().anyMatch(it -> it.reasoned() && it.is(Act.REPORT_OPENED));
      if (isReasoned || earliest(look).isAfter(saidWhy.plus(AuditRow.LED_ON))) {
        times++;
      }
      saidWhy = isReasoned ? latest(look) : Instant.MIN;
    }
    return times;
  }

  private static Instant earliest(List<AuditRow> entries) {
    return entries.stream().map(AuditRow::at).min(Comparator.naturalOrder()).orElseThrow();
  }

  private static Instant latest(List<AuditRow> entries) {
    return entries.stream().map(AuditRow::at).max(Comparator.naturalOrder()).orElseThrow();
  }

  private static String whyOpened(List<AuditRow> looks, Map<Long, String> places) {
    if (looks.get(0).sight() != Sight.OPENED) {
      return "";
    }
    var reasons =
        looks.stream()
            .filter(it -> it.is(Act.REPORT_OPENED) && it.reasoned())
            .map(it -> places.get(it.row()))
            .toList();
    return reasons.isEmpty()
        ? "They were not asked for a reason."
        : "They gave a reason: see entry " + String.join(", ", reasons) + ".";
  }

  private static Opener opener(
      List<AuditRow> looks, Optional<String> sender, Map<Long, String> places) {
    var first = earliest(looks);
    var last = latest(looks);
    long times = times(looks);
    var one = looks.get(0);
    return new Opener(
        doer(one, sender),
        (one.sight() == Sight.OWN ? "opened what they sent, or looked up its status, " : "")
            + Numbers.counted(times, "time", "times"),
        times == 1
            ? "on " + LondonTime.local(first)
            : "first on " + LondonTime.local(first) + ", last on " + LondonTime.local(last),
        whyOpened(looks, places));
  }

  private static Doer doer(AuditRow entry, Optional<String> sender) {
    boolean isSender = entry.name().isEmpty() && sender.filter(entry.who()::equals).isPresent();
    return new Doer(
        isSender ? "The account that sent the report" : entry.whoInWords(),
        entry.who(),
        entry.agency(),
        entry.who().equals(AuditTrail.SERVICE.subject()));
  }

  private static String withoutProof(PlacedEntry placed, Optional<String> sender) {
    var entry = placed.entry();
    return "%s, %s: %s. %s"
        .formatted(
            LondonTime.localSecond(entry.at()),
            doer(entry, sender).name(),
            entry.actInWords(),
            switch (placed.inLog()) {
              case WAITING -> "It is still being added to the log, so it has no proof yet.";
              case HELD -> "Its proof could not be made.";
              case ABSENT -> "It is not in the log. Do not rely on it.";
              case DIFFERENT -> "It differs from the entry in the log. Do not rely on it.";
              case UNREADABLE -> "Its row is not as this service writes it. Do not rely on it.";
            });
  }

  /** By the rows of unusual access: what was found last by whoever looked into it. */
  private static Map<Long, String> answers(List<PlacedEntry> proven) {
    var answers = new HashMap<Long, String>();
    for (var said : proven) {
      said.entry()
          .answer()
          .ifPresent(it -> said.other().ifPresent(of -> answers.put(of.row(), answer(it, said))));
    }
    return answers;
  }

  private static String answer(AccessAnswer answer, PlacedEntry said) {
    return "%s (entry %s)".formatted(answer.words(), said.number());
  }

  private static Map<Long, String> places(List<PlacedEntry> proven) {
    return proven.stream().collect(toMap(it -> it.entry().row(), PlacedEntry::number));
  }

  private static String why(AuditRow entry, Map<Long, String> places) {
    return EntryPurpose.whyHere(entry)
        + entry
            .beside()
            .reason()
            .map(it -> Optional.ofNullable(places.get(it.row())))
            .map(it -> it.map(of -> "entry " + of).orElse("its entry has no proof here"))
            .map(it -> EntryPurpose.earlier(entry, it))
            .orElse("");
  }

  private static Line line(PlacedEntry placed, Optional<String> sender, Others beside) {
    var entry = placed.entry();
    var why = why(entry, beside.places);
    var more =
        Stream.of(
                Stream.of(why.startsWith("Why ") ? why : "General purpose: " + why),
                placed.other().map(it -> "About entry " + it.place()).stream(),
                Optional.ofNullable(beside.answers.get(entry.row()))
                    .map(it -> "Looked into: " + it)
                    .stream(),
                entry.detailInWords().map(it -> "Details: " + it).stream(),
                entry.where().address().map(it -> "IP address: " + it).stream(),
                entry.outcome().map(it -> "Outcome: " + it.words()).stream(),
                Stream.of(entry.sealedWords() + ": encrypted, not in this bundle")
                    .filter(it -> entry.reasoned()))
            .flatMap(it -> it)
            .collect(joining(". ", "", "."));
    return new Line(
        placed.number(),
        LondonTime.localSecond(entry.at()),
        doer(entry, sender),
        entry.operationInWords() + ": " + entry.actInWords(),
        more);
  }
}

package org.softintel.audit.trail;

import static java.util.stream.Collectors.joining;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.softintel.platform.database.Ids;

/**
 * Says in words what the codes of an entry about sending, opening, joining up or passing on reports
 * tell, or about looking up a name.
 */
final class DetailWords {
  private static final Set<Act> IN_WORDS =
      EnumSet.of(
          Act.REPORT_SUBMITTED,
          Act.REPORT_TYPED_IN,
          Act.REPORT_OPENED,
          Act.REPORT_COMPARED,
          Act.ENTITY_SHOWN,
          Act.ENTITIES_LISTED,
          Act.NOTE_ADDED,
          Act.TASK_GIVEN,
          Act.TASK_DONE,
          Act.TASK_WITHDRAWN,
          Act.TASK_HANDED_OVER,
          Act.ENTITY_NOTED,
          Act.ENTITY_NOTE_DELETED,
          Act.REVIEWS_SHOWN,
          Act.GROUP_SHOWN,
          Act.GROUP_STARTED,
          Act.GROUP_MEMBER_ADDED,
          Act.GROUP_MEMBER_CONFIRMED,
          Act.GROUP_MEMBER_REMOVED,
          Act.GROUP_REVIEWED,
          Act.GROUP_ENDED,
          Act.GROUP_EXPIRED,
          Act.LINKS_SHOWN,
          Act.PLACES_SHOWN,
          Act.ALERT_MUTED,
          Act.ALERT_UNMUTED,
          Act.WATCH_LIST_READ,
          Act.VALUE_WATCHED,
          Act.WATCH_EXTENDED,
          Act.WATCH_ENDED,
          Act.WATCH_EXPIRED,
          Act.MATCH_SCORED,
          Act.MENTIONS_JUDGED,
          Act.JUDGEMENTS_READ,
          Act.NETWORK_EXPORTED,
          Act.HOLDERS_TOLD,
          Act.DISCLOSURE_PROPOSED,
          Act.DISCLOSURE_REFUSED,
          Act.DISCLOSURE_ACKNOWLEDGED,
          Act.PASSED_ON,
          Act.PAPER_MADE,
          Act.COMPLAINT_LOOKUPS_LISTED,
          Act.COMPLAINT_LOOKUP_ASKED,
          Act.COMPLAINT_LOOKUP_ANSWERED,
          Act.COMPLAINT_LOOKUP_REFUSED,
          Act.COMPLAINT_LOOKUP_WITHDRAWN,
          Act.COMPLAINT_LOOKUP_OPENED,
          Act.COMPLAINT_LOOKUP_EXPIRED);

  private static final Map<String, String> NOUNS =
      Map.ofEntries(
          Map.entry("assigned", "Assigned to"),
          Map.entry("band", "How sure"),
          Map.entry("by", "Kind of detail"),
          Map.entry("disclosure", "Number of the disclosure"),
          Map.entry("grade", "Grade"),
          Map.entry("group", "Group"),
          Map.entry("kinds", "Kind of entry"),
          Map.entry("lookup", "Request"),
          Map.entry("note", "Number of the note"),
          Map.entry("pairs", "Pairs that may be the same"),
          Map.entry("recipient", "Recipient"),
          Map.entry("records", "Descriptions compared"),
          Map.entry("review", "To review on"),
          Map.entry("rows", "Entries shown"),
          Map.entry("shown", "Shown"),
          Map.entry("task", "Number of the task"),
          Map.entry("told", "Officers to email"),
          Map.entry("until", "Last day"),
          Map.entry("verdict", "Judgement"),
          Map.entry("watch", "Number on the watch list"),
          Map.entry("way", "Way"),
          Map.entry("what", "What"),
          Map.entry("wording", "What the report said"));

  /** Numbers and days, which keep their hyphens. */
  private static final Set<String> AS_WRITTEN =
      Set.of("disclosure", "grade", "note", "review", "task", "until", "watch", "what");

  private DetailWords() {}

  /** Empty for another act, or for codes that are not known here. */
  static Optional<String> of(Act act, String codes) {
    var parts = codes.split(" ", -1);
    return IN_WORDS.contains(act) && Stream.of(parts).allMatch(DetailWords::isKnown)
        ? Optional.of(Stream.of(parts).map(it -> part(act, it)).collect(joining(". ")))
        : Optional.empty();
  }

  private static boolean isKnown(String part) {
    return part.contains("=") && NOUNS.containsKey(noun(part));
  }

  private static String noun(String part) {
    return part.substring(0, part.indexOf('='));
  }

  private static String part(Act act, String part) {
    var name = noun(part);
    var value = part.substring(name.length() + 1);
    boolean isTypedIn = act == Act.REPORT_TYPED_IN;
    if (name.equals("wording")) {
      return NOUNS.get(name)
          + (isTypedIn
              ? ": fixed in the log, without a receipt"
              : ": can be proved with the receipt");
    }
    if (name.equals("lookup")) {
      return NOUNS.get(name) + ": " + Ids.number(value);
    }
    var title = isTypedIn && name.equals("by") ? "Told by" : NOUNS.get(name);
    return title + ": " + (AS_WRITTEN.contains(name) ? value : words(value));
  }

  private static String words(String value) {
    return value.equals("sealed")
        ? "encrypted, for auditors to open"
        : value.replace("+", " and ").replace('-', ' ');
  }
}

package org.softintel.audit.trail;

import static java.util.stream.Collectors.joining;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.database.Ids;

/**
 * Says in words what the codes of an entry tell about sending, listing, opening, joining up or
 * passing on reports, sanitised logs, email, looking up a name or reading the log. What kind of
 * email it was is told by the act.
 */
final class DetailWords {
  private static final Set<Act> IN_WORDS =
      EnumSet.of(
          Act.REPORT_SUBMITTED,
          Act.REPORT_TYPED_IN,
          Act.STATUS_READ,
          Act.REPORT_OPENED,
          Act.REPORTS_LISTED,
          Act.REPORTS_SEARCHED,
          Act.REPORT_GRADED,
          Act.REPORT_CLOSED,
          Act.REPORT_COMPARED,
          Act.ENTITY_SHOWN,
          Act.ENTITIES_LISTED,
          Act.NOTE_ADDED,
          Act.TASKS_LISTED,
          Act.WORK_LISTED,
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
          Act.REPORTS_REFILED,
          Act.LOG_WRITTEN,
          Act.LOG_CORRECTED,
          Act.LOG_OPENED,
          Act.LOG_PRINTED,
          Act.NETWORK_EXPORTED,
          Act.HOLDERS_TOLD,
          Act.DISCLOSURE_PROPOSED,
          Act.DISCLOSURE_REFUSED,
          Act.DISCLOSURE_ACKNOWLEDGED,
          Act.DISCLOSURE_OPENED,
          Act.PASSED_ON,
          Act.PAPER_MADE,
          Act.LETTER_DELIVERED,
          Act.LETTER_HELD,
          Act.LETTER_ABANDONED,
          Act.LETTER_REQUESTED,
          Act.LEADS_TOLD,
          Act.LEADS_NOT_TOLD,
          Act.LEADS_SPARED,
          Act.CALLED_OUT,
          Act.REPORTER_MAILED,
          Act.REPORTER_NOT_MAILED,
          Act.UNUSUAL_ACCESS,
          Act.REASON_ASKED,
          Act.AUDIT_READ,
          Act.AUDIT_LOG_TAKEN,
          Act.AUDIT_ENTRIES_TAKEN,
          Act.EVIDENCE_MADE,
          Act.ACCESS_LOOKED_INTO,
          Act.COMPLAINT_LOOKUPS_LISTED,
          Act.COMPLAINT_LOOKUP_ASKED,
          Act.COMPLAINT_LOOKUP_ANSWERED,
          Act.COMPLAINT_LOOKUP_REFUSED,
          Act.COMPLAINT_LOOKUP_WITHDRAWN,
          Act.COMPLAINT_LOOKUP_OPENED,
          Act.COMPLAINT_LOOKUP_EXPIRED);

  private static final Map<String, String> NOUNS =
      Map.ofEntries(
          Map.entry("act", "Action"),
          Map.entry("after", "After row"),
          Map.entry("agency", "Organisation"),
          Map.entry("answer", "Answer"),
          Map.entry("assigned", "Assigned to"),
          Map.entry("attempt", "Attempt"),
          Map.entry("band", "How sure"),
          Map.entry("before", "Before row"),
          Map.entry("by", "Kind of detail"),
          Map.entry("call-out", "On the call-out list"),
          Map.entry("cause", "Cause"),
          Map.entry("causes", "Causes"),
          Map.entry("certificates", "Encrypted for certificates"),
          Map.entry("code", "Answer of the mail server"),
          Map.entry("disclosure", "Number of the disclosure"),
          Map.entry("entries", "Entries in the bundle"),
          Map.entry("entry", "Row of that entry in the database"),
          Map.entry("event", "Id of that entry"),
          Map.entry("format", "Kind of file"),
          Map.entry("from", "From"),
          Map.entry("grade", "Grade"),
          Map.entry("group", "Group"),
          Map.entry("how", "How"),
          Map.entry("inbox", "Inbox"),
          Map.entry("kinds", "Kind of entry"),
          Map.entry("kind", "Kind of email"),
          Map.entry("leaf", "From entry"),
          Map.entry("letter", "Id of the email in this service"),
          Map.entry("lists", "Lists and searches"),
          Map.entry("log", "Sanitised log"),
          Map.entry("looked", "Looked into"),
          Map.entry("lookup", "Request"),
          Map.entry("mail", "Emailed to"),
          Map.entry("message-id", "Id of the email"),
          Map.entry("note", "Number of the note"),
          Map.entry("operation", "Operation"),
          Map.entry("outcome", "Outcome"),
          Map.entry("pairs", "Pairs that may be the same"),
          Map.entry("person", "Account"),
          Map.entry("question", "Number of the question"),
          Map.entry("queue", "Answer of the mail server"),
          Map.entry("reason", "Because"),
          Map.entry("recipient", "Recipient"),
          Map.entry("records", "Descriptions compared"),
          Map.entry("reference", "Report"),
          Map.entry("review", "To review on"),
          Map.entry("rows", "Entries shown"),
          Map.entry("sent", "Sent"),
          Map.entry("session", "Sign-in"),
          Map.entry("shown", "Shown"),
          Map.entry("size", "Entries in the log"),
          Map.entry("state", "Status"),
          Map.entry("task", "Number of the task"),
          Map.entry("to", "To"),
          Map.entry("told", "Officers to email"),
          Map.entry("until", "Last day"),
          Map.entry("verdict", "Judgement"),
          Map.entry("version", "Version"),
          Map.entry("watch", "Number on the watch list"),
          Map.entry("way", "Way"),
          Map.entry("what", "What"),
          Map.entry("wording", "What the report said"));

  /** Numbers, names, addresses and days, which keep their hyphens. */
  private static final Set<String> AS_WRITTEN =
      Set.of(
          "agency",
          "certificates",
          "disclosure",
          "entry",
          "event",
          "from",
          "grade",
          "inbox",
          "letter",
          "log",
          "message-id",
          "note",
          "person",
          "question",
          "reference",
          "review",
          "session",
          "task",
          "to",
          "until",
          "watch");

  /** As the pages call the two ways to pass something on. */
  private static final Map<String, String> WAYS = Map.of("mail", "encrypted email", "paper", "PDF");

  /** Kinds of recipients, as officers choose them. */
  private static final Map<String, String> RECIPIENTS =
      Map.of(
          "police", "Police or law enforcement",
          "childrens-services", "Children’s social care",
          "health", "Health",
          "education", "School, college or nursery",
          "youth-justice", "Youth justice",
          "housing-or-licensing", "Housing, licensing or trading standards",
          "other-area", "A team in another area",
          "voluntary", "Charity or voluntary organisation",
          "other", "Another kind of organisation");

  private static final Map<String, String> HOWS =
      Map.of("call", "by phone", "link", "by the link in the email");

  private static final String READERS = "readers=";

  /** References of a list follow the code that counts them. */
  private static final Pattern LISTED = Pattern.compile(" (SI-\\S+(?: SI-\\S+)*)");

  private DetailWords() {}

  /** Empty for another act, or for codes that are not known here. */
  static Optional<String> of(Act act, String codes) {
    var listed = LISTED.matcher(codes);
    var shown = listed.find() ? " (" + listed.group(1).replace(" ", ", ") + ")" : "";
    var parts = listed.replaceAll("").split(" ", -1);
    return IN_WORDS.contains(act) && Stream.of(parts).allMatch(DetailWords::isKnown)
        ? Optional.of(
            Stream.of(parts)
                .filter(it -> !noun(it).equals("kind"))
                .map(it -> part(act, it) + (noun(it).equals("shown") ? shown : ""))
                .collect(joining(". ")))
        : Optional.empty();
  }

  /** The accounts to whom a report was restricted. */
  static List<String> readers(String codes) {
    return codes.startsWith(READERS)
        ? List.of(codes.substring(READERS.length()).split(" ", -1))
        : List.of();
  }

  static String mayRead(List<String> accounts, Map<String, String> names) {
    return accounts.stream()
        .map(it -> names.getOrDefault(it, AuditRow.NAMELESS_WITHIN + " (" + it + ")"))
        .collect(joining(", ", "May read it: ", ""));
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
    return title(act, name) + ": " + (AS_WRITTEN.contains(name) ? value : words(name, value));
  }

  private static @Nullable String title(Act act, String name) {
    if (name.equals("by") && act == Act.REPORT_TYPED_IN) {
      return "Told by";
    }
    if (name.equals("entry") && act.operation() == LoggedOperation.DISCLOSURE) {
      return "Id of the entry";
    }
    return name.equals("told") && act != Act.HOLDERS_TOLD ? "Told of" : NOUNS.get(name);
  }

  /** Nobody must think that the report itself was sent. */
  private static String what(String value) {
    return value.equals("original")
        ? "the report as it was sent to the team"
        : "sanitised log "
            + value.replace("/", ", version ")
            + " (a text that was written for sharing, not the report itself)";
  }

  private static String words(String name, String value) {
    return switch (name) {
      case "way" -> WAYS.getOrDefault(value, value);
      case "what" -> what(value);
      case "recipient" -> RECIPIENTS.getOrDefault(value, value);
      case "how" -> HOWS.getOrDefault(value, value);
      case "code", "queue" -> value.equals("unnamed") ? "accepted, without a number" : value;
      case "answer", "looked" ->
          value.equals(AccessAnswer.FOLLOWED_UP.code())
              ? "being followed up"
              : value.replace('-', ' ');
      default ->
          value.equals("sealed")
              ? "encrypted, for auditors to open"
              : value.replace("+", " and ").replace(",", ", ").replace('-', ' ');
    };
  }
}

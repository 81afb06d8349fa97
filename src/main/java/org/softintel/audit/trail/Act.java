package org.softintel.audit.trail;

import static org.softintel.audit.trail.LoggedOperation.*;

/** Every kind of act that is recorded: which operation it is, in words, and why it is done. */
public enum Act {
  REPORT_SUBMITTED(COLLECTION, "sent a report", "share"),
  REPORT_TYPED_IN(COLLECTION, "recorded what somebody told the team", "triage"),
  REPORT_ADDED_TO(COLLECTION, "added to a report they had sent", "share"),
  QUESTION_ANSWERED(COLLECTION, "answered a question of the team", "share"),
  REPORT_OPENED(CONSULTATION, "opened the report", "triage"),
  STATUS_READ(CONSULTATION, "looked up the status of what they sent", "own-report"),
  COPY_OPENED(CONSULTATION, "opened their copy of what they sent", "own-report"),
  RECEIPT_TAKEN(CONSULTATION, "took a receipt of what they sent", "own-report"),
  REPORTS_LISTED(CONSULTATION, "looked at the list of reports", "triage"),
  REPORTS_SEARCHED(SEARCH, "searched the reports", "triage"),
  REPORT_COMPARED(COMBINATION, "looked for the details of the report in other reports", "triage"),
  ENTITY_SHOWN(COMBINATION, "looked at what reports say together of one of its entries", "triage"),
  ENTITIES_LISTED(COMBINATION, "looked at the list of joined entries", "triage"),
  ENTITY_NOTED(ALTERATION, "noted something of one of the report's entries", "triage"),
  ENTITY_NOTE_DELETED(ERASURE, "deleted a note of one of the report's entries", "triage"),
  REVIEWS_SHOWN(CONSULTATION, "looked at what is to be reviewed", "triage"),
  GROUPS_LISTED(CONSULTATION, "looked at the list of groups", "triage"),
  GROUP_SHOWN(COMBINATION, "looked at what reports say about a group", "triage"),
  GROUP_STARTED(COMBINATION, "started a group from an entry of a report", "triage"),
  GROUP_MEMBER_ADDED(
      COMBINATION, "added an entry of a report to a group, as seen with it", "triage"),
  GROUP_MEMBER_CONFIRMED(
      COMBINATION, "said that an entry of a report is a member of a group, and why", "triage"),
  GROUP_MEMBER_REMOVED(COMBINATION, "took an entry of a report out of a group", "triage"),
  GROUP_REVIEWED(ALTERATION, "reviewed or changed a group", "triage"),
  GROUP_ENDED(ERASURE, "ended a group, which deleted it", "triage"),
  GROUP_EXPIRED(ERASURE, "deleted a group that nobody had reviewed", "triage"),
  LINKS_SHOWN(COMBINATION, "looked at which new reports share details with others", "triage"),
  PLACES_SHOWN(COMBINATION, "looked at which places reports name", "triage"),
  ALERT_MUTED(ALTERATION, "put off an alert about reports that share details", "triage"),
  ALERT_UNMUTED(ALTERATION, "showed an alert again that was put off", "triage"),
  WATCH_LIST_READ(CONSULTATION, "looked at the watch list", "triage"),
  VALUE_WATCHED(SEARCH, "put a value on the watch list", "triage"),
  WATCH_EXTENDED(ALTERATION, "extended the last day of a watched value", "triage"),
  WATCH_ENDED(ERASURE, "took a value off the watch list", "triage"),
  WATCH_EXPIRED(
      ERASURE, "deleted a watched value, or what put off an alert, after its last day", "triage"),
  MATCH_SCORED(COMBINATION, "compared descriptions of people", "triage"),
  MENTIONS_JUDGED(
      COMBINATION,
      "judged whether entries of two reports are the same, or answered that",
      "triage"),
  JUDGEMENTS_READ(CONSULTATION, "looked up which entries of other reports are the same", "triage"),
  REPORT_LOOKED_UP(CONSULTATION, "looked at the page that asks why, before a report", "triage"),
  VIEWERS_SHOWN(CONSULTATION, "looked up who else had the report open", "triage"),
  REPORT_TAKEN(ALTERATION, "took the report", "triage"),
  REPORT_ASSIGNED(ALTERATION, "assigned the report to an officer", "triage"),
  REPORT_PUT_BACK(ALTERATION, "put the report back, not assigned", "triage"),
  MARKED_READ(ALTERATION, "marked the report as read for themselves, without opening it", "triage"),
  MARKED_UNREAD(ALTERATION, "marked the report as unread for themselves", "triage"),
  NOTE_ADDED(ALTERATION, "added a note to the report", "triage"),
  PRIORITY_SET(ALTERATION, "set the priority of the report", "triage"),
  DANGER_SEEN(
      CONSULTATION, "was first to open the report after possible danger was noticed", "triage"),
  DANGER_RAISED(ALTERATION, "said that somebody may be in danger now", "triage"),
  DANGER_TAKEN_ON(ALTERATION, "said they are dealing with the possible danger", "triage"),
  DANGER_ANSWERED(ALTERATION, "answered the possible danger of the report", "triage"),
  REPORT_GRADED(ALTERATION, "graded the report", "triage"),
  CLOCK_PAUSED(ALTERATION, "paused the clock of the report", "triage"),
  CLOCK_RESUMED(ALTERATION, "started the clock of the report again", "triage"),
  REPORT_DECIDED(ALTERATION, "decided about the report and kept it open", "triage"),
  OUTCOME_PROPOSED(ALTERATION, "proposed to close the report", "triage"),
  OUTCOME_SENT_BACK(ALTERATION, "returned the outcome to the officer", "triage"),
  OUTCOME_WITHDRAWN(ALTERATION, "withdrew the outcome that they had proposed", "triage"),
  QUESTION_ASKED(DISCLOSURE, "asked the reporter a question", "triage"),
  QUESTION_WITHDRAWN(ALTERATION, "withdrew a question to the reporter", "triage"),
  REPORTER_TOLD(DISCLOSURE, "sent the reporter an update", "triage"),
  COPY_CLOSED(ALTERATION, "closed the reporter’s copy of the report", "triage"),
  COPY_REOPENED(ALTERATION, "let the reporter read their copy of the report again", "triage"),
  TASK_GIVEN(ALTERATION, "assigned a task", "triage"),
  TASK_DONE(ALTERATION, "said that a task is done", "triage"),
  TASK_WITHDRAWN(ALTERATION, "withdrew a task", "triage"),
  CALL_BACK_ASKED(COLLECTION, "asked to be called", "share"),
  CALL_BACK_OPENED(CONSULTATION, "looked up who asked to be called", "triage"),
  CALL_BACK_DONE(ERASURE, "called somebody who had asked for it", "triage"),
  CALL_BACK_EXPIRED(ERASURE, "deleted a request for a call that nobody answered", "triage"),
  TASKS_LISTED(CONSULTATION, "looked at a list of tasks", "triage"),
  REPORT_CLOSED(ALTERATION, "closed the report", "triage"),
  REPORT_REOPENED(ALTERATION, "reopened the report", "triage"),
  OUTCOME_CORRECTED(ALTERATION, "corrected the outcome of the report", "triage"),
  REPORT_RESTRICTED(ALTERATION, "restricted the report to named people", "triage"),
  RESTRICTION_LIFTED(ALTERATION, "lifted the restriction of the report", "triage"),
  REPORT_SUPERVISED(ALTERATION, "noted that they had checked a closed report", "manage"),
  RESTRICTION_TOLD(
      ALTERATION, "told inboxes that have the full text that the report is restricted", "triage"),
  REPORT_HANDED_OVER(ALTERATION, "handed over the report of somebody who has left", "manage"),
  TASK_HANDED_OVER(ALTERATION, "handed over a task of somebody who has left", "manage"),
  PEOPLE_LISTED(CONSULTATION, "looked at the team members", "manage"),
  WORK_LISTED(CONSULTATION, "looked at the open work of a team member", "manage"),
  ABSENCE_SET(ADMINISTRATION, "set cover for an absence", "manage"),
  ABSENCE_ENDED(ADMINISTRATION, "ended cover for an absence", "manage"),
  COLLEAGUE_LEFT(ADMINISTRATION, "recorded that somebody has left", "manage"),
  COLLEAGUE_LEAVING(
      ADMINISTRATION, "recorded that a lead has left, for somebody else to confirm", "manage"),
  COLLEAGUE_OBJECTS(ADMINISTRATION, "said that they have not left", "manage"),
  COLLEAGUE_STAYS(ADMINISTRATION, "withdrew the record that a lead has left", "manage"),
  COLLEAGUE_BACK(ADMINISTRATION, "recorded that somebody is back", "manage"),
  REPORT_PRINTED(CONSULTATION, "opened the report to print it", "triage"),
  LOG_WRITTEN(ALTERATION, "wrote a sanitised log of the report", "triage"),
  LOG_CORRECTED(ALTERATION, "corrected a sanitised log of the report", "triage"),
  LOG_OPENED(CONSULTATION, "opened a sanitised log of the report", "triage"),
  LOG_PRINTED(CONSULTATION, "opened a sanitised log of the report to print it", "triage"),
  DISCLOSURE_PROPOSED(ALTERATION, "asked a second officer to approve a disclosure", "passing-on"),
  DISCLOSURE_REFUSED(ALTERATION, "refused to approve a disclosure", "passing-on"),
  DISCLOSURE_ACKNOWLEDGED(
      ALTERATION,
      "confirmed, or recorded, that the recipient has what was passed on",
      "passing-on"),
  PASSED_ON(DISCLOSURE, "passed something on from the report", "passing-on"),
  NETWORK_EXPORTED(
      DISCLOSURE, "passed on as files what is connected with one of its entries", "passing-on"),
  PAPER_MADE(DISCLOSURE, "made the PDF of what was passed on", "passing-on"),
  DISCLOSURE_OPENED(CONSULTATION, "looked up who something was passed on to", "triage"),
  CLOCK_RAN_OUT(ALTERATION, "found that a deadline of the report has passed", "escalation"),
  DANGER_TOLD(ALTERATION, "noticed possible immediate danger", "escalation"),
  CALLED_OUT(DISCLOSURE, "told the next person on the call-out list", "escalation"),
  CALL_OUT_TAKEN(DISCLOSURE, "called a system on the call-out list, and it accepted", "escalation"),
  CALL_OUT_SPARED(REFUSAL, "did not send a call-out: somebody had opened the report", "escalation"),
  CALL_OUT_FAILED(REFUSAL, "could not call a system on the call-out list", "escalation"),
  LEADS_TOLD(DISCLOSURE, "emailed the leads", "escalation"),
  LEADS_NOT_TOLD(REFUSAL, "could not email the leads: the mail server refused", "escalation"),
  LEADS_SPARED(REFUSAL, "did not email the leads: its reports had been restricted", "escalation"),
  VIEW_SAVED(ALTERATION, "saved a view of the list for themselves", "triage"),
  VIEW_DELETED(ALTERATION, "deleted a view of the list that they had saved", "triage"),
  DESK_SET(ALTERATION, "turned keyboard shortcuts on or off for themselves", "triage"),
  LETTER_DELIVERED(DISCLOSURE, "emailed the team, the auditors or a recipient", "delivery"),
  LETTER_HELD(REFUSAL, "held an email back", "delivery"),
  LETTER_ABANDONED(REFUSAL, "could not send an email: the mail server refused", "delivery"),
  HOLDERS_TOLD(
      DISCLOSURE, "worked out which officers to email about links with a new report", "delivery"),
  REPORTER_MAILED(DISCLOSURE, "emailed the reporter, without content", "delivery"),
  REPORTER_NOT_MAILED(
      REFUSAL, "did not email the reporter: no address, or nothing left to tell", "delivery"),
  LETTER_REQUESTED(ALTERATION, "asked for an email to be sent again", "delivery"),
  DRAFT_DELETED(ERASURE, "deleted a draft", "own-report"),
  TRAINING_ADDED(ADMINISTRATION, "added a training event", "publish"),
  TRAINING_CHANGED(ADMINISTRATION, "changed a training event", "publish"),
  TRAINING_CANCELLED(ADMINISTRATION, "cancelled a training event", "publish"),
  HELP_ADDED(ADMINISTRATION, "added an entry to the help page", "publish"),
  HELP_CHANGED(ADMINISTRATION, "changed an entry of the help page", "publish"),
  HELP_REMOVED(ADMINISTRATION, "removed an entry from the help page", "publish"),
  REPORTS_REFILED(KEY_USE, "opened reports to index them for the search and for totals", "search"),
  KEYS_REWRAPPED(KEY_USE, "wrapped data keys anew under another key", "manage"),
  KEY_RETIRED(ADMINISTRATION, "took a key out of use that nothing needed", "manage"),
  FIGURES_READ(CONSULTATION, "looked at the statistics", "insight"),
  FIGURES_EXPORTED(EXPORT, "exported the statistics", "insight"),
  SECOND_FACTOR_ASKED(
      REFUSAL, "was asked for a second factor, and nothing was shown or done", "sign-in"),
  ACCESS_REFUSED(REFUSAL, "no access, or page not found", "none"),
  REPORT_ALTERED(ALERT, "found that the report was changed outside the service", "watch"),
  REPORT_RESTAMPED(ADMINISTRATION, "accepted the report as it stood in the database", "watch"),
  LIMIT_REACHED(REFUSAL, "sent too many requests", "none"),
  AUDIT_READ(AUDIT_READING, "read the audit log", "audit"),
  AUDIT_LOG_TAKEN(EXPORT, "exported the whole audit log", "audit"),
  AUDIT_ENTRIES_TAKEN(EXPORT, "exported entries of the audit log", "audit"),
  EVIDENCE_MADE(EXPORT, "made an evidence bundle about the report", "audit"),
  ACCESS_LOOKED_INTO(
      ADMINISTRATION, "looked into unusual access, and said whether it was justified", "audit"),
  COMPLAINT_LOOKUPS_LISTED(CONSULTATION, "looked at the requests to look up a name", "audit"),
  COMPLAINT_LOOKUP_ASKED(ALTERATION, "asked for the name in a complaint to be looked up", "audit"),
  COMPLAINT_LOOKUP_ANSWERED(
      SEARCH, "agreed, and had the name in a complaint looked up in all reports", "audit"),
  COMPLAINT_LOOKUP_REFUSED(ALTERATION, "refused to look up the name in a complaint", "audit"),
  COMPLAINT_LOOKUP_WITHDRAWN(
      ERASURE, "withdrew the request to look up a name, which deleted it", "audit"),
  COMPLAINT_LOOKUP_OPENED(
      CONSULTATION, "opened a request to look up a name, with its answer if it had one", "audit"),
  COMPLAINT_LOOKUP_EXPIRED(
      ERASURE, "deleted a request to look up a name after its last day, with its answer", "audit"),
  SIGNED_IN(SIGN_IN, "signed in", "sign-in"),
  SIGN_IN_FAILED(SIGN_IN, "tried to sign in, or used a token that is not accepted", "sign-in"),
  SIGNED_OUT(SIGN_IN, "signed out", "sign-in"),
  SIGNED_OUT_EVERYWHERE(SIGN_IN, "signed out everywhere", "sign-in"),
  SESSION_ENDED(SIGN_IN, "used a sign-in that had ended", "sign-in"),
  UNUSUAL_ACCESS(ALERT, "opened or changed reports in an unusual way", "watch"),
  REASON_ASKED(REFUSAL, "was asked why they need the report", "watch"),
  WORK_REFUSED(REFUSAL, "tried to work on a report that may name them", "watch"),
  MENTION_REFUSED(REFUSAL, "tried to work on a report whose words may mention them", "watch"),
  OPENINGS_STOPPED(
      REFUSAL, "opened too many reports, and can open none until a lead releases them", "watch"),
  MENTION_RELEASED(
      ADMINISTRATION, "let somebody work on a report whose words may mention them", "manage"),
  OPENINGS_RELEASED(ADMINISTRATION, "let somebody open reports again", "manage");

  private final LoggedOperation operation;
  private final String words;
  private final String purpose;

  Act(LoggedOperation operation, String words, String purpose) {
    this.operation = operation;
    this.words = words;
    this.purpose = purpose;
  }

  public LoggedOperation operation() {
    return operation;
  }

  /** Whether somebody is shown what people wrote; a list of codes and times is none of it. */
  boolean showsContent() {
    return switch (this) {
      case REPORT_OPENED,
          REPORT_PRINTED,
          COPY_OPENED,
          REPORTS_SEARCHED,
          REPORT_COMPARED,
          ENTITY_SHOWN,
          ENTITIES_LISTED,
          REVIEWS_SHOWN,
          GROUPS_LISTED,
          GROUP_SHOWN,
          LINKS_SHOWN,
          PLACES_SHOWN,
          WATCH_LIST_READ,
          JUDGEMENTS_READ,
          CALL_BACK_OPENED,
          LOG_OPENED,
          LOG_PRINTED,
          DISCLOSURE_OPENED,
          PASSED_ON,
          PAPER_MADE,
          NETWORK_EXPORTED,
          COMPLAINT_LOOKUP_ANSWERED,
          COMPLAINT_LOOKUP_OPENED ->
          true;
      default -> false;
    };
  }

  /** Whether its entry names all reports that were shown, and is about none of them. */
  boolean listsReports() {
    return switch (this) {
      case STATUS_READ,
          REPORTS_LISTED,
          REPORTS_SEARCHED,
          TASKS_LISTED,
          WORK_LISTED,
          REPORTS_REFILED ->
          true;
      default -> false;
    };
  }

  public Sight sight() {
    return switch (this) {
      case STATUS_READ, COPY_OPENED, RECEIPT_TAKEN -> Sight.OWN;
      case REPORT_LOOKED_UP, REASON_ASKED, OPENINGS_STOPPED, SECOND_FACTOR_ASKED, ACCESS_REFUSED ->
          Sight.ASKED;
      case DISCLOSURE_OPENED -> Sight.PASSED_ON;
      case VIEWERS_SHOWN -> Sight.NONE;
      default -> operation == CONSULTATION ? Sight.OPENED : Sight.NONE;
    };
  }

  /** Whether what is sent has no content, unless it is a mail that has some. */
  boolean notifies() {
    return switch (this) {
      case LETTER_DELIVERED,
          LEADS_TOLD,
          CALLED_OUT,
          CALL_OUT_TAKEN,
          HOLDERS_TOLD,
          REPORTER_MAILED ->
          true;
      default -> false;
    };
  }

  /** What is sealed beside an entry of this act, for auditors to open. */
  public String sealedWords() {
    return switch (this) {
      case PASSED_ON, DISCLOSURE_PROPOSED -> "Recipient and reason for sharing";
      case NETWORK_EXPORTED -> "Recipient, reason and reports";
      case REPORT_COMPARED,
          ENTITY_SHOWN,
          ENTITIES_LISTED,
          REVIEWS_SHOWN,
          LINKS_SHOWN,
          PLACES_SHOWN ->
          "Reports that were shown";
      case MENTIONS_JUDGED, JUDGEMENTS_READ -> "Other reports";
      case HOLDERS_TOLD -> "Officers and reports";
      case VALUE_WATCHED -> "Value and reason";
      case COMPLAINT_LOOKUP_ASKED -> "Name and reason";
      case COMPLAINT_LOOKUP_ANSWERED -> "Reports that were found";
      case COMPLAINT_LOOKUP_REFUSED, ACCESS_LOOKED_INTO -> "Reason of the auditor";
      case ALERT_MUTED, ALERT_UNMUTED -> "Alert, other reports and reason";
      case GROUP_SHOWN,
          GROUP_STARTED,
          GROUP_MEMBER_ADDED,
          GROUP_MEMBER_CONFIRMED,
          GROUP_MEMBER_REMOVED,
          GROUP_REVIEWED,
          GROUP_ENDED,
          GROUP_EXPIRED ->
          "Group, reports and reason";
      default -> "Reason given";
    };
  }

  /** What happened, for an auditor, without any word of the report. */
  public String words() {
    return words;
  }

  ActResult result() {
    return switch (this) {
      case LETTER_ABANDONED, LEADS_NOT_TOLD, CALL_OUT_FAILED, SIGN_IN_FAILED -> ActResult.FAILED;
      default -> operation == REFUSAL ? ActResult.REFUSED : ActResult.DONE;
    };
  }

  String purpose() {
    return purpose;
  }
}

package org.softintel.audit.trail;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is to be recorded. Kinds, codes and references only: no content has a place here.
 *
 * @param purpose why it was done, as a code
 * @param detail codes that tell one event of its kind from another; hashed as they are here
 * @param reason what the reader wrote when asked why; its entry has the id that it was sealed for
 */
public record AuditEvent(
    Act act,
    UUID id,
    Optional<String> reference,
    String purpose,
    Optional<String> detail,
    Optional<SealedReason> reason) {
  private static final String CAUSES = "causes=";
  private static final String MAILED = " mail=auditors";

  /** An act that is about no report in particular, or about one that may not be named. */
  public static AuditEvent of(Act act) {
    return event(act, Optional.empty(), Optional.empty());
  }

  public static AuditEvent of(Act act, String codes) {
    return event(act, Optional.empty(), Optional.of(codes));
  }

  public static AuditEvent onReport(Act act, String report) {
    return event(act, Optional.of(report), Optional.empty());
  }

  /** {@code codes} say what was decided: a priority, a grade. */
  public static AuditEvent onReport(Act act, String report, String codes) {
    return event(act, Optional.of(report), Optional.of(codes));
  }

  /** {@code assigned}: to whom the report was, as a code. */
  public static AuditEvent opened(
      String report, String purpose, String assigned, Optional<SealedReason> reason) {
    var id = reason.map(SealedReason::event).orElseGet(UUID::randomUUID);
    return new AuditEvent(
        Act.REPORT_OPENED,
        id,
        Optional.of(report),
        purpose,
        Optional.of("assigned=" + assigned),
        reason);
  }

  /** {@code words}: what only auditors may read, such as who receives what was passed on. */
  public static AuditEvent sealing(Act act, String report, String codes, SealedReason words) {
    return sealing(act, Optional.of(report), codes, words);
  }

  /** As above, about no report in particular. */
  public static AuditEvent sealing(Act act, String codes, SealedReason words) {
    return sealing(act, Optional.empty(), codes, words);
  }

  private static AuditEvent sealing(
      Act act, Optional<String> report, String codes, SealedReason words) {
    return new AuditEvent(
        act, words.event(), report, act.purpose(), Optional.of(codes), Optional.of(words));
  }

  public static AuditEvent closed(String report, String outcome) {
    return onReport(Act.REPORT_CLOSED, report, "outcome=" + outcome);
  }

  /** Access that auditors must hear of; {@code mailed} if a mail about this entry goes to them. */
  public static AuditEvent unusual(
      Act act, Optional<String> report, String causes, boolean mailed) {
    return event(act, report, Optional.of(CAUSES + causes + (mailed ? MAILED : "")));
  }

  public boolean isMailedToAuditors() {
    return detail.filter(it -> it.endsWith(MAILED)).isPresent();
  }

  /** The causes in the detail of an entry about unusual access. */
  public static String causes(String detail) {
    return detail.replaceFirst(CAUSES, "").replace(MAILED, "");
  }

  /** One mail about a report, or about none if {@code report} is empty; {@code note} is a code. */
  public static AuditEvent onMail(Act act, String report, String inbox, String note) {
    var reference = Optional.of(report).filter(it -> !it.isEmpty());
    return event(act, reference, Optional.of("inbox=" + inbox + " " + note));
  }

  public static AuditEvent onAccount(Act act, String account) {
    return of(act, "account=" + account);
  }

  public static AuditEvent onCallBack(Act act, UUID callBack) {
    return of(act, "call-back=" + callBack);
  }

  /** Something that everybody may read was changed. */
  public static AuditEvent onPublished(Act act, UUID thing) {
    return of(act, "id=" + thing);
  }

  /** {@code endpoint} is one of ours, never the address that was typed. */
  public static AuditEvent atEndpoint(Act act, String endpoint) {
    return of(act, "at=" + endpoint);
  }

  public static AuditEvent figures(Act act, String period) {
    return of(act, "period=" + period);
  }

  /** So many more like this came from one source, and have no entry of their own. */
  AuditEvent more(int times) {
    return of(act, detail.map(it -> it + " ").orElse("") + "more=" + times);
  }

  public static AuditEvent listed(Act act, int shown) {
    return of(act, "shown=" + shown);
  }

  public static AuditEvent shown(Act act, List<String> reports) {
    if (!act.listsReports()) {
      throw new IllegalArgumentException("no index finds the reports of " + act);
    }
    return of(act, shown(reports));
  }

  /** Reports were looked for by a kind of value, and these were shown. */
  public static AuditEvent searched(String by, List<String> reports) {
    return of(Act.REPORTS_SEARCHED, "by=" + by + " " + shown(reports));
  }

  /** Entries of the trail were shown: what was asked for, and how many there were. */
  public static AuditEvent audited(EntryFilter filter, int entries) {
    return of(Act.AUDIT_READ, ("shown=" + entries + " " + filter.codes()).strip());
  }

  static AuditEvent sessionRead(String session, long after, int entries) {
    return of(Act.AUDIT_READ, "shown=" + entries + " after=" + after + " session=" + session);
  }

  /** Entries of the log were taken in a bundle, from this place on. */
  public static AuditEvent bundleRead(long firstLeaf, int entries) {
    return of(Act.AUDIT_READ, "shown=" + entries + " leaf=" + firstLeaf);
  }

  static AuditEvent entryRead(long number) {
    return of(Act.AUDIT_READ, "entry=" + number);
  }

  /** The whole log was taken away, as it was with so many entries. */
  public static AuditEvent logTaken(String format, long size) {
    return of(Act.AUDIT_LOG_TAKEN, "format=" + format + " size=" + size);
  }

  /** Entries were taken away; how many is not known before they are written. */
  public static AuditEvent entriesTaken(String format, EntryFilter filter) {
    return of(Act.AUDIT_ENTRIES_TAKEN, "format=" + format + " " + filter.codes());
  }

  /** One entry was taken away with the proof that the log holds it. */
  public static AuditEvent proofTaken(long entry) {
    return of(Act.AUDIT_ENTRIES_TAKEN, "format=proof entry=" + entry);
  }

  /** So many entries about a report were taken away with their proofs, as the log was then. */
  public static AuditEvent evidenceMade(String report, long size, int entries) {
    return onReport(Act.EVIDENCE_MADE, report, "size=" + size + " entries=" + entries);
  }

  /**
   * {@code finding}: the id of the entry about unusual access, which the log has too, as it has no
   * row; {@code report}: that of the finding; {@code words}: why.
   */
  public static AuditEvent lookedInto(
      UUID finding, Optional<String> report, AccessAnswer answer, SealedReason words) {
    return sealing(Act.ACCESS_LOOKED_INTO, report, answer.codes(finding), words);
  }

  private static String shown(List<String> reports) {
    return ("shown=" + reports.size() + " " + String.join(" ", reports)).strip();
  }

  private static AuditEvent event(Act act, Optional<String> report, Optional<String> detail) {
    return new AuditEvent(act, UUID.randomUUID(), report, act.purpose(), detail, Optional.empty());
  }
}

package org.softintel.audit.selfcheck;

import java.util.List;
import java.util.Optional;

/**
 * What is held against the log, part by part. Each query reads the next ones after a place: where
 * each stands, and what is wrong with it.
 */
enum RowPart {
  /** What they say was done must be there. */
  ENTRIES(
      2_000,
      "-1",
      """
      select e.leaf::text, case
          when e.act in ('REPORT_SUBMITTED', 'REPORT_TYPED_IN') and not exists (
              select from report r where r.reference = e.reference)
          then 'report ' || e.reference || ' is gone, which came with entry ' || e.leaf
          when e.act in ('REPORT_RESTRICTED', 'RESTRICTION_LIFTED') and not exists (
              select from report r join entry n on n.report_id = r.id
              where r.reference = e.reference and n.kind =
                  case e.act when 'REPORT_RESTRICTED' then 'RESTRICTED' else 'LIFTED' end)
          then 'report ' || e.reference || ' does not have what entry ' || e.leaf || ' says of it'
          when e.act in ('DISCLOSURE_PROPOSED', 'PASSED_ON') and not exists (
              select from disclosure d where d.id = substring(e.detail from 'disclosure=UUID')::uuid)
          then 'the disclosure of entry ' || e.leaf || ' is gone'
          when e.act in ('LETTER_DELIVERED', 'REPORTER_MAILED') and not exists (
              select from outbox o where o.state = 'SENT'
                  and o.message_id = substring(e.detail from 'message-id=([!-~]+)'))
          then 'the mail of entry ' || e.leaf || ' is gone, or not sent'
          when e.act = 'LEADS_TOLD' and not exists (
              select from outbox o where o.state = 'SENT'
                  and o.subject = substring(e.detail from 'letter=([!-~]+)'))
          then 'the mail of entry ' || e.leaf || ' is gone, or not sent'
          when e.act in ('CALL_BACK_DONE', 'CALL_BACK_EXPIRED') and exists (
              select from sealed_key k
              where k.owner = substring(e.detail from 'call-back=UUID')::uuid)
          then 'the key that was deleted with entry ' || e.leaf || ' is there'
          when e.act in ('COMPLAINT_LOOKUP_WITHDRAWN', 'COMPLAINT_LOOKUP_EXPIRED') and exists (
              select from sealed_key k where k.owner = substring(e.detail from 'lookup=UUID')::uuid)
          then 'the key that was deleted with entry ' || e.leaf || ' is there'
          when e.act in ('DISCLOSURE_REFUSED', 'DISCLOSURE_ACKNOWLEDGED', 'PAPER_MADE') and not exists (
              select from disclosure_step s
              where s.disclosure_id = substring(e.detail from 'disclosure=UUID')::uuid
                  and case e.act when 'DISCLOSURE_REFUSED' then s.code = 'REFUSED'
                      when 'PAPER_MADE' then s.kind = 'PAPER' else s.kind = 'ACKNOWLEDGED' end)
          then 'the disclosure does not have what entry ' || e.leaf || ' says of it'
          when e.act = 'NOTE_ADDED' and not exists (
              select from entry n
              where n.id = substring(e.detail from 'note=UUID')::uuid and n.kind = 'NOTE')
          then 'the note of entry ' || e.leaf || ' is gone'
          when e.act in ('TASK_GIVEN', 'TASK_DONE', 'TASK_WITHDRAWN') and not exists (
              select from assignment t
              where t.id = substring(e.detail from 'task=UUID')::uuid
                  and e.act in ('TASK_GIVEN', 'TASK_' || t.progress))
          then 'the task of entry ' || e.leaf || ' is gone, or not as it says'
          when e.act = 'ENTITY_NOTED' and not exists (
              select from entity_note n
              where n.id = substring(e.detail from 'note=UUID')::uuid)
              and not exists (
              select from audit_entry d
              where d.act = 'ENTITY_NOTE_DELETED' and NOTED(d) = NOTED(e))
          then 'the note of entry ' || e.leaf || ' is gone'
          when e.act = 'ENTITY_NOTE_DELETED' and exists (
              select from entity_note n
              where n.id = substring(e.detail from 'note=UUID')::uuid)
          then 'the note that was deleted with entry ' || e.leaf || ' is there'
          end
      from (
          select l.leaf, n.act, n.reference, n.detail
          from (select * from audit_leaf where leaf > ?::bigint order by leaf limit ?) l
          left join audit_entry n on n.id = l.entry_id) e
      order by e.leaf
      """),

  REPORTS(
      100,
      "00000000-0000-0000-0000-000000000000",
      """
      select r.id::text, case
          when not exists (
              select from audit_entry e where e.reference = r.reference
                  and e.act in ('REPORT_SUBMITTED', 'REPORT_TYPED_IN') and HELD)
          then 'no entry says that report ' || r.reference || ' came'
          when not exists (select from sealed_key k where k.owner = r.id)
          then 'the key of report ' || r.reference || ' is gone'
          when r.restricted <> coalesce((
              select e.act = 'REPORT_RESTRICTED' from audit_entry e where e.reference = r.reference
                  and e.act in ('REPORT_RESTRICTED', 'RESTRICTION_LIFTED') and HELD
              order by e.id desc limit 1), false)
          then 'report ' || r.reference || case when r.restricted then ' is' else ' is not' end
              || ' restricted, and its entries say otherwise'
          when (select count(*) from addendum a where a.report_id = r.id) <> (
              select count(*) from audit_entry e where e.reference = r.reference
                  and e.act in ('REPORT_ADDED_TO', 'QUESTION_ANSWERED') and HELD)
          then 'report ' || r.reference || ' does not have the additions that its entries say'
          when exists (
              select from addendum a where a.report_id = r.id
                  and not exists (select from sealed_key k where k.owner = a.id))
          then 'the key of an addition to report ' || r.reference || ' is gone'
          end
      from (
          select id, reference, restricted from report
          where id > ?::uuid order by id limit ?) r
      order by r.id
      """),

  /** Of mail to the leads the entry names the mail; it has no reference that could be looked up. */
  MAILS(
      100,
      "0",
      """
      select o.id::text, case
          when o.state = 'SENT' and o.kind <> 'CHECKPOINT' and not exists (
              select from audit_entry e where e.reference = o.reference
                  and e.act in ('LETTER_DELIVERED', 'REPORTER_MAILED')
                  and strpos(e.detail, 'message-id=' || o.message_id || ' ') > 0 and HELD)
              and not exists (
              select from audit_entry e
              where e.occurred_at between o.settled_at - interval '1 second'
                      and o.settled_at + interval '2 minutes'
                  and e.act in ('LETTER_DELIVERED', 'REPORTER_MAILED', 'LEADS_TOLD')
                  and (strpos(e.detail, 'message-id=' || o.message_id || ' ') > 0
                      or strpos(e.detail, 'letter=' || o.subject || ' ') > 0) and HELD)
          then 'no entry says that mail ' || o.id || ' was sent'
          end
      from (
          select id, state, kind, reference, subject, message_id, settled_at from outbox
          where id > ?::bigint order by id limit ?) o
      order by o.id
      """),

  DISCLOSURES(
      100,
      "00000000-0000-0000-0000-000000000000",
      """
      select d.id::text, case
          when not exists (
              select from audit_entry e where e.reference = d.reference
                  and e.act = case when d.needs_second then 'DISCLOSURE_PROPOSED' else 'PASSED_ON' end
                  and strpos(e.detail, 'disclosure=' || d.id || ' ') > 0 and HELD)
          then 'no entry says who made disclosure ' || d.id || ' of report ' || d.reference
          when d.needs_second and exists (
              select from disclosure_step s
              where s.disclosure_id = d.id and s.kind = 'ANSWER' and s.code = 'APPROVED')
              and not exists (
              select from audit_entry e where e.reference = d.reference and e.act = 'PASSED_ON'
                  and strpos(e.detail, 'disclosure=' || d.id || ' ') > 0 and HELD)
          then 'no entry says who approved disclosure ' || d.id || ' of report ' || d.reference
          when exists (
              select from disclosure_step s
              where s.disclosure_id = d.id and s.code <> 'APPROVED' and not exists (
                  select from audit_entry e where e.reference = d.reference
                      and e.act = case s.kind when 'PAPER' then 'PAPER_MADE'
                          when 'ACKNOWLEDGED' then 'DISCLOSURE_ACKNOWLEDGED'
                          else 'DISCLOSURE_REFUSED' end
                      and strpos(e.detail, 'disclosure=' || d.id || ' ') > 0 and HELD))
          then 'no entry says what was done with disclosure ' || d.id || ' of report ' || d.reference
          end
      from (
          select x.id, x.needs_second, r.reference from disclosure x join report r on r.id = x.report_id
          where x.id > ?::uuid order by x.id limit ?) d
      order by d.id
      """),

  NOTES(
      100,
      "00000000-0000-0000-0000-000000000000",
      """
      select n.id::text, case
          when not exists (
              select from audit_entry e where e.reference = n.reference
                  and e.act = 'NOTE_ADDED' and e.detail = 'note=' || n.id and HELD)
          then 'no entry says who wrote note ' || n.id || ' of report ' || n.reference
          end
      from (
          select x.id, r.reference from entry x join report r on r.id = x.report_id
          where x.id > ?::uuid and x.kind = 'NOTE' order by x.id limit ?) n
      order by n.id
      """),

  TASKS(
      100,
      "00000000-0000-0000-0000-000000000000",
      """
      select t.id::text, case
          when not exists (
              select from audit_entry e where e.reference = t.reference
                  and e.act = 'TASK_GIVEN' and e.detail = 'task=' || t.id and HELD)
          then 'no entry says who gave task ' || t.id || ' of report ' || t.reference
          when t.progress <> 'OPEN' and not exists (
              select from audit_entry e where e.reference = t.reference
                  and e.act = 'TASK_' || t.progress and e.detail = 'task=' || t.id and HELD)
          then 'no entry says who ended task ' || t.id || ' of report ' || t.reference
          end
      from (
          select id, reference, progress from assignment
          where id > ?::uuid order by id limit ?) t
      order by t.id
      """),

  /** Of a child, a person or a thing; sealed with the report that it is about. */
  ENTITY_NOTES(
      100,
      "00000000-0000-0000-0000-000000000000",
      """
      select n.id::text, case
          when not exists (
              select from audit_entry e
              where e.act = 'ENTITY_NOTED' and NOTED(e) = n.id::text and HELD)
          then 'no entry says who wrote note ' || n.id
          end
      from (select id from entity_note where id > ?::uuid order by id limit ?) n
      order by n.id
      """);

  static final RowPart FIRST = ENTRIES;

  private static final List<RowPart> IN_ORDER = List.of(values());

  /** In the log, or on its way there. */
  private static final String HELD =
      "(exists (select from audit_leaf l where l.entry_id = e.id)"
          + " or exists (select from audit_pending p where p.entry_id = e.id))";

  /** Nothing else can become an id: a forged entry must not end the check. */
  private static final String UUID =
      "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})";

  /** As the index {@code audit_entry_noted} has it: such a row cannot be looked up by a report. */
  private static final String NOTED = "substring($1.detail, 6, 36)";

  private final int rowsAStep;
  private final String start;
  private final String sql;

  RowPart(int rowsAStep, String start, String sql) {
    this.rowsAStep = rowsAStep;
    this.start = start;
    this.sql = sql;
  }

  int rowsAStep() {
    return rowsAStep;
  }

  String start() {
    return start;
  }

  /** How many rows is no value of it: a plan that does not know how few reads whole tables. */
  String sql() {
    return sql.replace("HELD", HELD)
        .replaceAll("NOTED\\((\\w)\\)", NOTED)
        .replace("UUID", UUID)
        .replace("limit ?", "limit " + rowsAStep);
  }

  Optional<RowPart> next() {
    int next = IN_ORDER.indexOf(this) + 1;
    return next < IN_ORDER.size() ? Optional.of(IN_ORDER.get(next)) : Optional.empty();
  }
}

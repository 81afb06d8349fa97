-- What somebody did lately, in words that fit no other index: the one by time alone was taken for somebody who does much, and read
-- everybody's entries.
DROP INDEX audit_entry_recent_openings;
DROP INDEX audit_entry_recent_notices;
CREATE INDEX audit_entry_recent_openings ON audit_entry (actor, (occurred_at AT TIME ZONE 'UTC')) INCLUDE (act, reference, occurred_at)
    WHERE act IN ('REPORT_OPENED', 'ACCESS_REFUSED');
CREATE INDEX audit_entry_recent_notices ON audit_entry (actor, (occurred_at AT TIME ZONE 'UTC')) INCLUDE (reference, detail, occurred_at)
    WHERE act = 'UNUSUAL_ACCESS';

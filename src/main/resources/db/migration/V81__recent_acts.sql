-- What somebody opened, was refused, and what was noticed about them lately: three reads before a report is shown, each from an index alone.
CREATE INDEX audit_entry_recent_openings ON audit_entry (actor, occurred_at) INCLUDE (act, reference)
    WHERE act IN ('REPORT_OPENED', 'ACCESS_REFUSED');
CREATE INDEX audit_entry_recent_notices ON audit_entry (actor, occurred_at) INCLUDE (reference, detail)
    WHERE act = 'UNUSUAL_ACCESS';
-- It led to every act of somebody, where these lead to few.
DROP INDEX audit_entry_by_actor_and_time;

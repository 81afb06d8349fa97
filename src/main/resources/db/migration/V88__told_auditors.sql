-- What auditors were mailed about somebody: a few entries an hour, however many are not mailed.
CREATE INDEX audit_entry_told_auditors ON audit_entry (actor, occurred_at) INCLUDE (detail)
    WHERE detail LIKE 'causes=% mail=auditors';

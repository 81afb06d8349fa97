-- A letter to the auditors about unusual access: its subject is the entry of the trail that it tells of.
ALTER TABLE outbox DROP CONSTRAINT outbox_kind_check;
ALTER TABLE outbox ADD CONSTRAINT outbox_kind_check CHECK (kind IN ('FULL', 'NOTICE', 'DISCLOSURE', 'ALERT'));

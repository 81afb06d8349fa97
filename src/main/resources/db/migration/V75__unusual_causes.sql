-- Unusual access by its cause, newest first: a rare cause is found without walking past all the others.
CREATE INDEX audit_entry_bulk         ON audit_entry (id) WHERE act = 'UNUSUAL_ACCESS' AND detail LIKE '%bulk%';
CREATE INDEX audit_entry_out_of_hours ON audit_entry (id) WHERE act = 'UNUSUAL_ACCESS' AND detail LIKE '%out-of-hours%';
CREATE INDEX audit_entry_not_assigned ON audit_entry (id) WHERE act = 'UNUSUAL_ACCESS' AND detail LIKE '%not-assigned%';
CREATE INDEX audit_entry_restricted   ON audit_entry (id) WHERE act = 'UNUSUAL_ACCESS' AND detail LIKE '%restricted%';
CREATE INDEX audit_entry_own_name     ON audit_entry (id) WHERE act = 'UNUSUAL_ACCESS' AND detail LIKE '%own-name%';
CREATE INDEX audit_entry_own_agency   ON audit_entry (id) WHERE act = 'UNUSUAL_ACCESS' AND detail LIKE '%own-agency%';
CREATE INDEX audit_entry_denied       ON audit_entry (id) WHERE act = 'UNUSUAL_ACCESS' AND detail LIKE '%denied%';

-- Each filter of the auditors' pages walks one index, newest first. An operation is looked up as the acts that it consists of.
CREATE INDEX audit_entry_by_agency ON audit_entry (agency, id);
CREATE INDEX audit_entry_by_act ON audit_entry (act, id);
CREATE INDEX audit_entry_by_actor_and_act ON audit_entry (actor, act, id);
CREATE INDEX audit_entry_by_agency_and_act ON audit_entry (agency, act, id);
-- Finds the numbers between which a span of time lies.
CREATE INDEX audit_entry_by_time ON audit_entry (occurred_at);
DROP INDEX audit_entry_by_operation;

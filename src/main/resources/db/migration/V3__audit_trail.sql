-- Append-only for everybody but a superuser with triggers off, whom a later outside checkpoint exposes.
CREATE TABLE audit_entry (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id    uuid        NOT NULL UNIQUE,
    occurred_at timestamptz NOT NULL CHECK (isfinite(occurred_at)),
    -- What the service does not know it cannot read, nor go on from.
    act         text        NOT NULL CHECK (act IN (
        'REPORT_SUBMITTED', 'REPORT_TYPED_IN', 'REPORT_ADDED_TO', 'QUESTION_ANSWERED', 'REPORT_OPENED',
        'STATUS_READ', 'COPY_OPENED', 'RECEIPT_TAKEN', 'REPORTS_LISTED', 'REPORTS_SEARCHED',
        'REPORT_COMPARED', 'ENTITY_SHOWN', 'ENTITIES_LISTED', 'ENTITY_NOTED', 'ENTITY_NOTE_DELETED',
        'REVIEWS_SHOWN',
        'GROUPS_LISTED', 'GROUP_SHOWN', 'GROUP_STARTED', 'GROUP_MEMBER_ADDED', 'GROUP_MEMBER_CONFIRMED',
        'GROUP_MEMBER_REMOVED', 'GROUP_REVIEWED', 'GROUP_ENDED', 'GROUP_EXPIRED',
        'LINKS_SHOWN', 'PLACES_SHOWN', 'ALERT_MUTED', 'ALERT_UNMUTED', 'WATCH_LIST_READ', 'VALUE_WATCHED',
        'WATCH_EXTENDED', 'WATCH_ENDED', 'WATCH_EXPIRED', 'MATCH_SCORED', 'MENTIONS_JUDGED', 'JUDGEMENTS_READ',
        'REPORT_LOOKED_UP', 'VIEWERS_SHOWN', 'REPORT_TAKEN', 'REPORT_ASSIGNED', 'REPORT_PUT_BACK',
        'MARKED_READ', 'MARKED_UNREAD', 'NOTE_ADDED', 'PRIORITY_SET', 'DANGER_SEEN', 'DANGER_RAISED',
        'DANGER_TAKEN_ON', 'DANGER_ANSWERED', 'REPORT_GRADED', 'CLOCK_PAUSED', 'CLOCK_RESUMED',
        'REPORT_DECIDED', 'OUTCOME_PROPOSED', 'OUTCOME_SENT_BACK', 'OUTCOME_WITHDRAWN', 'QUESTION_ASKED',
        'QUESTION_WITHDRAWN', 'REPORTER_TOLD', 'COPY_CLOSED', 'COPY_REOPENED', 'TASK_GIVEN', 'TASK_DONE',
        'TASK_WITHDRAWN', 'CALL_BACK_ASKED', 'CALL_BACK_OPENED', 'CALL_BACK_DONE', 'CALL_BACK_EXPIRED',
        'TASKS_LISTED', 'REPORT_CLOSED', 'REPORT_REOPENED', 'OUTCOME_CORRECTED', 'REPORT_RESTRICTED',
        'RESTRICTION_LIFTED', 'REPORT_SUPERVISED', 'RESTRICTION_TOLD', 'REPORT_HANDED_OVER',
        'TASK_HANDED_OVER', 'PEOPLE_LISTED', 'WORK_LISTED', 'ABSENCE_SET', 'ABSENCE_ENDED',
        'COLLEAGUE_LEFT', 'COLLEAGUE_LEAVING', 'COLLEAGUE_OBJECTS', 'COLLEAGUE_STAYS', 'COLLEAGUE_BACK',
        'REPORT_PRINTED', 'LOG_WRITTEN', 'LOG_CORRECTED', 'LOG_OPENED', 'LOG_PRINTED',
        'DISCLOSURE_PROPOSED', 'DISCLOSURE_REFUSED', 'DISCLOSURE_ACKNOWLEDGED', 'PASSED_ON', 'NETWORK_EXPORTED',
        'PAPER_MADE', 'DISCLOSURE_OPENED', 'CLOCK_RAN_OUT', 'DANGER_TOLD', 'CALLED_OUT', 'CALL_OUT_TAKEN',
        'CALL_OUT_SPARED', 'CALL_OUT_FAILED', 'LEADS_TOLD', 'LEADS_NOT_TOLD', 'LEADS_SPARED', 'VIEW_SAVED',
        'VIEW_DELETED', 'DESK_SET', 'LETTER_DELIVERED', 'LETTER_HELD', 'LETTER_ABANDONED',
        'HOLDERS_TOLD', 'REPORTER_MAILED', 'REPORTER_NOT_MAILED', 'LETTER_REQUESTED', 'DRAFT_DELETED', 'TRAINING_ADDED',
        'TRAINING_CHANGED', 'TRAINING_CANCELLED', 'HELP_ADDED', 'HELP_CHANGED', 'HELP_REMOVED',
        'REPORTS_REFILED', 'KEYS_REWRAPPED', 'KEY_RETIRED', 'FIGURES_READ', 'FIGURES_EXPORTED',
        'SECOND_FACTOR_ASKED', 'ACCESS_REFUSED',
        'REPORT_ALTERED', 'REPORT_RESTAMPED', 'LIMIT_REACHED', 'AUDIT_READ', 'AUDIT_LOG_TAKEN',
        'AUDIT_ENTRIES_TAKEN', 'EVIDENCE_MADE', 'ACCESS_LOOKED_INTO', 'COMPLAINT_LOOKUPS_LISTED',
        'COMPLAINT_LOOKUP_ASKED', 'COMPLAINT_LOOKUP_ANSWERED', 'COMPLAINT_LOOKUP_REFUSED',
        'COMPLAINT_LOOKUP_WITHDRAWN', 'COMPLAINT_LOOKUP_OPENED', 'COMPLAINT_LOOKUP_EXPIRED',
        'SIGNED_IN', 'SIGN_IN_FAILED', 'SIGNED_OUT', 'SIGNED_OUT_EVERYWHERE',
        'SESSION_ENDED', 'UNUSUAL_ACCESS', 'REASON_ASKED', 'WORK_REFUSED', 'MENTION_REFUSED',
        'OPENINGS_STOPPED', 'MENTION_RELEASED', 'OPENINGS_RELEASED')),
    operation   text        NOT NULL CHECK (operation IN (
        'COLLECTION', 'ALTERATION', 'CONSULTATION', 'DISCLOSURE', 'COMBINATION', 'ERASURE', 'REFUSAL', 'AUDIT_READING',
        'KEY_USE', 'SEARCH', 'EXPORT', 'SIGN_IN', 'ADMINISTRATION', 'ALERT')),
    outcome     text        CHECK (outcome IN ('DONE', 'REFUSED', 'FAILED')),
    actor       text        NOT NULL,
    actor_name  text,
    agency      text        NOT NULL,
    roles       text        NOT NULL,
    -- Under which sign-in and from where somebody acted; the service's own acts have neither.
    session     text,
    address     text,
    request     text,
    acr         text,
    reference   text,
    purpose     text        NOT NULL,
    -- The reader's own words, sealed.
    reason      bytea,
    detail      text,
    -- The entry's place in the chain of its writer.
    writer      smallint    NOT NULL,
    sequence    bigint      NOT NULL,
    previous    bytea,
    salt        bytea       NOT NULL,
    -- A thousand are read at once for the log.
    CONSTRAINT audit_entry_is_short CHECK (octet_length(actor) + octet_length(agency) + octet_length(roles)
        + octet_length(purpose) + coalesce(octet_length(actor_name), 0) + coalesce(octet_length(session), 0)
        + coalesce(octet_length(address), 0) + coalesce(octet_length(request), 0) + coalesce(octet_length(acr), 0)
        + coalesce(octet_length(reference), 0) + coalesce(octet_length(detail), 0) + coalesce(octet_length(reason), 0)
        + coalesce(octet_length(previous), 0) + octet_length(salt) < 20000)
);
CREATE UNIQUE INDEX audit_entry_by_writer ON audit_entry (writer, sequence);

-- Each filter of the auditors' pages walks one index, newest first. An operation is looked up as the acts that it
-- consists of.
CREATE INDEX audit_entry_by_actor ON audit_entry (actor, id);
CREATE INDEX audit_entry_by_actor_name ON audit_entry (lower(actor_name), id) WHERE actor_name IS NOT NULL;
CREATE INDEX audit_entry_by_reference ON audit_entry (reference, id) WHERE reference IS NOT NULL;
CREATE INDEX audit_entry_by_session ON audit_entry (session, id) WHERE session IS NOT NULL;
CREATE INDEX audit_entry_by_agency ON audit_entry (agency, id);
CREATE INDEX audit_entry_by_act ON audit_entry (act, id);
CREATE INDEX audit_entry_by_actor_and_act ON audit_entry (actor, act, id);
CREATE INDEX audit_entry_by_agency_and_act ON audit_entry (agency, act, id);
-- Finds the numbers between which a span of time lies.
CREATE INDEX audit_entry_by_time ON audit_entry (occurred_at);

-- Unusual access by its cause: a rare cause is found without walking past all the others.
CREATE INDEX audit_entry_bulk         ON audit_entry (id) WHERE act = 'UNUSUAL_ACCESS' AND detail LIKE '%bulk%';
CREATE INDEX audit_entry_out_of_hours ON audit_entry (id) WHERE act = 'UNUSUAL_ACCESS' AND detail LIKE '%out-of-hours%';
CREATE INDEX audit_entry_not_assigned ON audit_entry (id) WHERE act = 'UNUSUAL_ACCESS' AND detail LIKE '%not-assigned%';
CREATE INDEX audit_entry_restricted   ON audit_entry (id) WHERE act = 'UNUSUAL_ACCESS' AND detail LIKE '%restricted%';
CREATE INDEX audit_entry_own_name     ON audit_entry (id) WHERE act = 'UNUSUAL_ACCESS' AND detail LIKE '%own-name%';
CREATE INDEX audit_entry_own_agency   ON audit_entry (id) WHERE act = 'UNUSUAL_ACCESS' AND detail LIKE '%own-agency%';
CREATE INDEX audit_entry_denied       ON audit_entry (id) WHERE act = 'UNUSUAL_ACCESS' AND detail LIKE '%denied%';

-- What auditors said of unusual access, by the entry that it is about.
CREATE INDEX audit_entry_looked_into ON audit_entry (detail) WHERE act = 'ACCESS_LOOKED_INTO';

-- Which note an entry is about: the note itself does not say of which report it is.
CREATE INDEX audit_entry_noted ON audit_entry (substring(detail, 6, 36))
    WHERE act IN ('ENTITY_NOTED', 'ENTITY_NOTE_DELETED');

-- What auditors were mailed about somebody: a few entries an hour, however many are not mailed.
CREATE INDEX audit_entry_told_auditors ON audit_entry (actor, occurred_at) INCLUDE (detail)
    WHERE detail LIKE 'causes=% mail=auditors';

-- What somebody opened, was refused, and what was noticed about them lately: three reads before a report is shown, each
-- from an index alone. The time is in words that fit no other index: the planner took the one by time alone for somebody
-- who does much, and read everybody's entries.
CREATE INDEX audit_entry_recent_openings ON audit_entry (actor, (occurred_at AT TIME ZONE 'UTC'))
    INCLUDE (act, reference, occurred_at) WHERE act IN ('REPORT_OPENED', 'ACCESS_REFUSED');
CREATE INDEX audit_entry_recent_notices ON audit_entry (actor, (occurred_at AT TIME ZONE 'UTC'))
    INCLUDE (reference, detail, occurred_at) WHERE act = 'UNUSUAL_ACCESS';

-- On columns, not on the table: nobody may choose an id.
GRANT SELECT ON audit_entry TO softintel_app;
GRANT INSERT (event_id, occurred_at, act, operation, outcome, actor, actor_name, agency, roles, session, address, request,
        acr, reference, purpose, reason, detail, writer, sequence, previous, salt)
    ON audit_entry TO softintel_app;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit trail is append-only';
END $$;
CREATE TRIGGER audit_entry_is_append_only BEFORE UPDATE OR DELETE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entry_is_never_truncated BEFORE TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The end of each writer's chain: a row that the entry's transaction locks. There are many, so nobody waits.
CREATE TABLE audit_writer (
    id       smallint PRIMARY KEY,
    sequence bigint   NOT NULL DEFAULT -1,
    head     bytea
);
INSERT INTO audit_writer (id) SELECT generate_series(1, 64);
GRANT SELECT, UPDATE (sequence, head) ON audit_writer TO softintel_app;

-- What is committed and in no tree yet. A list, not "ids above the last": a late commit has a low id.
CREATE TABLE audit_pending (
    entry_id bigint PRIMARY KEY
);
GRANT SELECT, DELETE ON audit_pending TO softintel_app;

-- With the owner's rights: the application itself may not add to the list.
CREATE FUNCTION await_sequencing() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    INSERT INTO audit_pending VALUES (NEW.id);
    RETURN NULL;
END $$;
CREATE TRIGGER audit_entry_awaits_sequencing AFTER INSERT ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION await_sequencing();

-- The people of the desk, as they were last seen there: only staff, who may be named.
CREATE TABLE colleague (
    account      text        PRIMARY KEY,
    name         text        NOT NULL,
    -- Stands beside the name where two of the team share one.
    username     text        NOT NULL DEFAULT '',
    seen_at      timestamptz NOT NULL,
    -- Whether they were a lead then: that a lead has left needs two persons to say so.
    lead         boolean     NOT NULL DEFAULT false,
    -- Whoever has left the team is never offered again, and their session opens nothing.
    left_at      timestamptz,
    left_said_by text,
    -- Said of a lead, and not confirmed yet.
    leaving_at      timestamptz,
    leaving_said_by text,
    -- The lead whom it is about said that they have not left.
    objected_at     timestamptz,
    CHECK (are_times(seen_at, left_at, leaving_at, objected_at))
);
GRANT SELECT, INSERT, UPDATE (name, username, seen_at, lead, left_at, left_said_by, leaving_at, leaving_said_by, objected_at) ON colleague
    TO softintel_app;

-- Who covers for whom, from the first day to the last, both included; a cover may end before.
CREATE TABLE absence (
    id        uuid        PRIMARY KEY,
    account   text        NOT NULL REFERENCES colleague (account),
    cover     text        NOT NULL REFERENCES colleague (account),
    from_day  date        NOT NULL,
    until_day date        NOT NULL,
    said_by   text        NOT NULL,
    said_at   timestamptz NOT NULL,
    ended_at  timestamptz,
    CHECK (isfinite(from_day) AND isfinite(until_day) AND are_times(said_at, ended_at)),
    CHECK (until_day >= from_day),
    CHECK (cover <> account)
);
CREATE INDEX absence_of ON absence (account, until_day) WHERE ended_at IS NULL;
CREATE INDEX absence_covered_by ON absence (cover, until_day) WHERE ended_at IS NULL;
GRANT SELECT, INSERT, UPDATE (ended_at) ON absence TO softintel_app;

-- Who may read a restricted report.
CREATE TABLE named_reader (
    report_id uuid NOT NULL REFERENCES report (id),
    reader    text NOT NULL,
    PRIMARY KEY (report_id, reader)
);
GRANT SELECT ON named_reader TO softintel_app;

-- Names the only readers from now on; none lifts the restriction. The stamp follows in the same transaction: without it
-- the service shows nothing of the report.
CREATE FUNCTION name_readers(named uuid, readers text[], key text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    UPDATE report SET restricted = cardinality(readers) > 0 WHERE id = named AND is_key(stamp, key);
    IF NOT FOUND THEN
        RAISE EXCEPTION 'only the service names readers' USING ERRCODE = 'insufficient_privilege';
    END IF;
    DELETE FROM named_reader WHERE report_id = named;
    INSERT INTO named_reader SELECT named, unnest(readers);
END $$;
GRANT EXECUTE ON FUNCTION name_readers(uuid, text[], text) TO softintel_app;

-- Who of the team has opened which report since its reporter last wrote, or has only marked it as read; and whom it names.
CREATE TABLE reading (
    report_id uuid        NOT NULL REFERENCES report (id),
    reader    text        NOT NULL,
    read_at   timestamptz NOT NULL CHECK (are_times(read_at)),
    opened    boolean     NOT NULL,
    -- New to this reader again; the row only keeps that the report names them.
    unread    boolean     NOT NULL DEFAULT false,
    -- Where the full name of this reader stands in it: they may read it, and do nothing about it.
    named     text        CHECK (named IN ('TEXT', 'PERSON')),
    -- How many additions there were when they opened it: an opening may end after an addition that it does not show.
    additions integer     NOT NULL DEFAULT 0,
    PRIMARY KEY (report_id, reader)
);
-- What one person has read, whichever way the database goes about it.
CREATE INDEX reading_by_reader ON reading (reader, report_id) WHERE NOT unread;
-- The reports that an officer opened last are offered where an outcome names another report.
CREATE INDEX reading_latest ON reading (reader, read_at DESC) WHERE opened;
GRANT SELECT, INSERT, DELETE ON reading TO softintel_app;
GRANT UPDATE (read_at, opened, unread, named, additions) ON reading TO softintel_app;

-- Who may work on a report whose words mention them, or somebody of their name: one lead said so whom it does not mention,
-- or two did.
CREATE TABLE mention_release (
    report_id   uuid        NOT NULL REFERENCES report (id),
    account     text        NOT NULL,
    released_by text        NOT NULL,
    mentioned   boolean     NOT NULL,
    released_at timestamptz NOT NULL CHECK (are_times(released_at)),
    PRIMARY KEY (report_id, account, released_by)
);
GRANT SELECT, INSERT ON mention_release TO softintel_app;

-- Who opened so many reports that they can open none until a lead releases them, or could not.
CREATE TABLE stopped_reader (
    account     text        PRIMARY KEY,
    name        text        NOT NULL,
    stopped_at  timestamptz NOT NULL,
    released_at timestamptz,
    released_by text,
    CHECK (are_times(stopped_at, released_at))
);
GRANT SELECT, INSERT, UPDATE (name, stopped_at, released_at, released_by) ON stopped_reader TO softintel_app;

-- What the team adds to a report is an entry with author and time; its words are sealed under the report's own key. A code
-- tells one entry of its kind from another: a priority, an outcome.
CREATE TABLE entry (
    id          uuid        PRIMARY KEY,
    report_id   uuid        NOT NULL REFERENCES report (id),
    kind        text        NOT NULL CHECK (kind IN (
        'TAKEN', 'NOTE', 'PRIORITY', 'DANGER_ANSWERED', 'DANGER_RAISED', 'DANGER_TAKEN_ON', 'EVALUATION', 'PAUSED',
        'RESUMED', 'DECIDED', 'PROPOSED', 'SENT_BACK', 'PROPOSAL_WITHDRAWN', 'CONFIRMED', 'OUTCOME', 'REOPENED',
        'CORRECTED', 'RESTRICTED', 'LIFTED', 'LOG', 'DISCLOSURE', 'DISCLOSURE_PROPOSED', 'DISCLOSURE_REFUSED',
        'DISCLOSURE_ACKNOWLEDGED', 'QUESTION', 'QUESTION_WITHDRAWN', 'TOLD', 'COPY_CLOSED', 'COPY_OPENED', 'TASK',
        'TASK_DONE', 'TASK_WITHDRAWN', 'MENTION_RELEASED', 'SUPERVISED', 'TYPED_IN', 'ASSIGNED', 'PUT_BACK',
        'HANDED_OVER', 'TASK_HANDED_OVER')),
    code        text,
    author      text        NOT NULL,
    author_name text,
    written_at  timestamptz NOT NULL,
    -- The version of the report that this entry made: who saves on an older page is shown it.
    version     integer     NOT NULL,
    content     bytea,
    -- A keyed hash of all the others: shows that the service wrote them. See report.access.StampedEntry.
    stamp       text        NOT NULL
);
CREATE INDEX entry_by_report ON entry (report_id, version, id);
-- Which reports corroborate one: their code names it.
CREATE INDEX entry_corroborates ON entry (code) WHERE code LIKE 'corroborates:%';
GRANT SELECT, INSERT ON entry TO softintel_app;

-- What an officer typed about an outcome that still needs an act, such as a sanitised log: sealed under the report's own
-- key, and deleted once an outcome is saved.
CREATE TABLE begun_outcome (
    id        uuid  PRIMARY KEY,
    report_id uuid  NOT NULL REFERENCES report (id),
    officer   text  NOT NULL,
    content   bytea NOT NULL,
    UNIQUE (report_id, officer)
);
GRANT SELECT, INSERT, DELETE ON begun_outcome TO softintel_app;

-- A question of the team to a reporter. What is asked is an entry of the report, what is answered an addendum to it: their
-- words are sealed there, and none stand here.
CREATE TABLE enquiry (
    id           uuid        PRIMARY KEY REFERENCES entry (id),
    report_id    uuid        NOT NULL REFERENCES report (id),
    asked_at     timestamptz NOT NULL,
    answered_at  timestamptz,
    addendum_id  uuid        UNIQUE REFERENCES addendum (id),
    withdrawn_at timestamptz,
    CHECK (are_times(asked_at, answered_at, withdrawn_at)),
    CHECK ((answered_at IS NULL) = (addendum_id IS NULL)),
    CHECK (answered_at IS NULL OR withdrawn_at IS NULL)
);
CREATE INDEX enquiry_by_report ON enquiry (report_id, asked_at, id);
GRANT SELECT, INSERT ON enquiry TO softintel_app;
GRANT UPDATE (answered_at, addendum_id, withdrawn_at) ON enquiry TO softintel_app;

-- What somebody of the team is to do about a report, and by when. What it is, is an entry of the report and sealed there:
-- the id is that of the entry.
CREATE TABLE assignment (
    id            uuid        PRIMARY KEY REFERENCES entry (id),
    report_id     uuid        NOT NULL REFERENCES report (id),
    reference     text        NOT NULL,
    assignee      text        NOT NULL,
    assignee_name text        NOT NULL,
    given_by      text        NOT NULL,
    given_by_name text        NOT NULL,
    given_at      timestamptz NOT NULL,
    due_on        date        NOT NULL CHECK (isfinite(due_on)),
    progress      text        NOT NULL DEFAULT 'OPEN' CHECK (progress IN ('OPEN', 'DONE', 'WITHDRAWN')),
    settled_at    timestamptz,
    CHECK (are_times(given_at, settled_at))
);
CREATE INDEX assignment_by_report ON assignment (report_id, due_on, id);
-- What is settled grows without end and is listed on its report only.
CREATE INDEX assignment_open_for ON assignment (assignee, due_on, id) WHERE progress = 'OPEN';
CREATE INDEX assignment_open_by ON assignment (given_by, due_on, id) WHERE progress = 'OPEN';
GRANT SELECT, INSERT ON assignment TO softintel_app;
GRANT UPDATE (assignee, assignee_name, progress, settled_at) ON assignment TO softintel_app;

-- What a reporter does with a report of theirs: when they last looked at what the team told them, and what they call it.
-- The label is sealed under the report's own key.
CREATE TABLE own_mark (
    report_id uuid        PRIMARY KEY REFERENCES report (id),
    seen_at   timestamptz CHECK (are_times(seen_at)),
    label     bytea
);
GRANT SELECT, INSERT, UPDATE (seen_at, label) ON own_mark TO softintel_app;

-- What a reporter has written to add or to answer, and has not sent: sealed under the report's own key, deleted after a week.
CREATE TABLE begun_addition (
    report_id uuid        NOT NULL REFERENCES report (id),
    id        uuid        NOT NULL,
    saved_at  timestamptz NOT NULL CHECK (are_times(saved_at)),
    content   bytea       NOT NULL,
    PRIMARY KEY (report_id, id)
);
CREATE INDEX begun_addition_by_age ON begun_addition (saved_at);
GRANT SELECT, INSERT, DELETE, UPDATE (saved_at, content) ON begun_addition TO softintel_app;

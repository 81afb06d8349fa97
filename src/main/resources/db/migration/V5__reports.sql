-- Whether each is a time that the service can show and count days to; one that is not there is.
CREATE FUNCTION are_times(VARIADIC times timestamptz[]) RETURNS boolean LANGUAGE sql IMMUTABLE
    RETURN timestamptz '1900-01-01 00:00+00' <= ALL (times) AND timestamptz '2200-01-01 00:00+00' > ALL (times);
GRANT EXECUTE ON FUNCTION are_times(timestamptz[]) TO softintel_app;

-- What may stand in the clear here is listed in docs/threat-model.md; a new column needs a row there.
CREATE TABLE report (
    id                uuid        PRIMARY KEY,
    reference         text        NOT NULL UNIQUE,
    -- Empty where the team typed in what somebody told it: they have no account.
    reporter          text        NOT NULL,
    agency            text        NOT NULL,
    -- Our pages, a partner's program, or told to the team, which typed it in: who told it is sealed with the report.
    channel           text        NOT NULL DEFAULT 'SERVICE'
        CHECK (channel IN ('SERVICE', 'API', 'PHONE', 'LETTER', 'EMAIL')),
    received_at       timestamptz NOT NULL,
    provenance        text        NOT NULL,
    exploitation      text        NOT NULL,
    area              text,
    -- Whether social care works with a child of the report already, as its reporter knows.
    social_care       text        CHECK (social_care IN ('yes', 'no')),
    -- How many children, people, vehicles and so on it names, for lists: "children 2 vehicles 1"; '' if none.
    listed            text        CHECK (listed ~ '^([a-z]+ [1-9][0-9]?( [a-z]+ [1-9][0-9]?)*)?$'),
    -- The age band of the youngest child that it names, and whether one may be missing: two codes, for lists.
    youngest          text        CHECK (youngest IN ('under-10', '10-12', '13-15', '16-17', '18-or-over')),
    missing           boolean     NOT NULL DEFAULT false,
    content           bytea       NOT NULL,

    -- What the team makes of it. Whoever stores a report leaves these columns out: hence the defaults.
    state             text        NOT NULL DEFAULT 'NEW' CHECK (state IN ('NEW', 'TAKEN', 'PENDING', 'CLOSED')),
    -- 1 high, 2 not set yet, 3 medium, 4 low: what nobody has judged stands before what was judged to be able to wait.
    priority          smallint    NOT NULL DEFAULT 2 CHECK (priority BETWEEN 1 AND 4),
    -- The grade as three codes, for lists; its conditions are words and stand, sealed, in the entry.
    source_grade      text        CHECK (source_grade IN ('1', '2', '3')),
    information_grade text        CHECK (information_grade IN ('A', 'B', 'C', 'D', 'E')),
    handling          text        CHECK (handling IN ('P', 'C')),
    -- Read by those who are named in named_reader, and by nobody else of the desk.
    restricted        boolean     NOT NULL DEFAULT false,
    assignee          text,
    assignee_name     text,
    taken_at          timestamptz,
    -- When the team first opened it.
    seen_at           timestamptz,
    outcome           text        CHECK (outcome IN (
        'SAFEGUARDING', 'INVESTIGATION', 'ALREADY_OPEN', 'STRATEGY', 'MACE_CHILD', 'MACE_PERSON', 'MACE_LOCATION',
        'DISRUPTION', 'CROSS_BORDER', 'LOGGED', 'DEVELOP', 'CORROBORATES', 'NO_FURTHER_ACTION', 'BACK_TO_SUBMITTER',
        'DUPLICATE', 'NOT_FOR_US')),
    -- What the team tells the reporter.
    feedback          bytea,
    -- Who decided or proposed the outcome; what the reporter would be told once a second person approves it.
    proposed_by       text,
    proposed_feedback bytea,
    closed_at         timestamptz,

    -- The clock that runs now and when it runs out. A clock that waits stands beside it, with the seconds of working time
    -- that it had left: paused, while the time to review it runs, or until possible danger is answered.
    clock             text        NOT NULL DEFAULT 'FIRST_LOOK'
        CHECK (clock IN ('FIRST_LOOK', 'DANGER', 'GRADING', 'DECISION', 'REVIEW')),
    clock_from        timestamptz NOT NULL,
    due_at            timestamptz NOT NULL,
    paused_clock      text
        CHECK (paused_clock IN ('FIRST_LOOK', 'DANGER', 'GRADING', 'DECISION', 'REVIEW')),
    paused_left       bigint      NOT NULL DEFAULT 0 CHECK (paused_left BETWEEN 0 AND 1000000000),
    -- The due time for which leads were told last.
    told_due          timestamptz,
    -- Possible immediate danger: noticed when something came in, until an officer answers it; and since when.
    danger            text        CHECK (danger IN ('NOTICED', 'ANSWERED')),
    danger_at         timestamptz,
    -- How strong it is while it waits: 3 if somebody said so, or a program is as sure. 1 where nothing waits.
    danger_strength   smallint    NOT NULL DEFAULT 1 CHECK (danger_strength BETWEEN 1 AND 3),
    -- When somebody who may answer first opened it after that, and when the leads were told.
    danger_seen_at    timestamptz,
    danger_told_at    timestamptz,

    -- What its reporter sent since the officer who has it last opened it.
    news              text        CHECK (news IN ('ANSWERED', 'ADDED')),

    changed_at        timestamptz,
    version           integer     NOT NULL DEFAULT 0,
    -- Shows that the service wrote what decides who reads the report and how far it has come: the key that the last
    -- change had to name, the hash of the key of the next one, and a keyed hash of those columns.
    stamp             text        NOT NULL,
    CHECK (are_times(received_at, taken_at, seen_at, closed_at, clock_from, due_at, told_due, danger_at, danger_seen_at,
        danger_told_at, changed_at))
);
CREATE INDEX report_by_reporter ON report (reporter, received_at DESC, id DESC);

-- Open reports: one for each order of the inbox. The codes are in the index by urgency, so that the default view is
-- narrowed without looking at reports.
CREATE INDEX report_open ON report (received_at DESC, id DESC) WHERE state <> 'CLOSED';
CREATE INDEX report_open_by_due ON report (due_at, id) INCLUDE (state, restricted) WHERE state <> 'CLOSED';
CREATE INDEX report_open_by_urgency ON report (priority, received_at, id)
    INCLUDE (state, restricted, assignee, area, exploitation, source_grade, information_grade, handling, channel, clock,
        due_at, danger, news)
    WHERE state <> 'CLOSED';
-- What reporters sent, for the officer who has it.
CREATE INDEX report_with_news ON report (assignee, id) WHERE news IS NOT NULL;
-- First in each view, the strongest before the others; few enough to be sorted where a view has another order. Leads and
-- the call-out list are told of them.
CREATE INDEX report_in_danger ON report (danger_strength DESC, priority, received_at, id)
    WHERE state <> 'CLOSED' AND danger = 'NOTICED';
-- What somebody has. Not what nobody has: the planner expects a handful of those, and would sort all to show the first.
CREATE INDEX report_open_by_assignee ON report (assignee, taken_at, id) WHERE state <> 'CLOSED' AND assignee IS NOT NULL;
CREATE INDEX report_pending ON report (priority, received_at, id) WHERE state = 'PENDING';
-- How many are overdue, by the clock that ran out.
CREATE INDEX report_open_by_clock ON report (clock, due_at) WHERE state <> 'CLOSED';
-- What leads are to be told of.
CREATE INDEX report_untold ON report (due_at, id) WHERE state <> 'CLOSED' AND told_due IS DISTINCT FROM due_at;
CREATE INDEX report_unopened ON report (received_at) WHERE state <> 'CLOSED' AND clock = 'FIRST_LOOK';

-- Restricted reports are few; each look at the statistics leaves out those that its reader may not know of.
CREATE INDEX report_restricted ON report (received_at) WHERE restricted;

-- Closed reports grow without end and are listed by time only. One index for each way to narrow them: whichever code
-- leads, the larger ones hold the others too, so that of several filters at once what does not match is left out without
-- looking at the report. The conditions stand as desk.inbox.Facet writes them, or PostgreSQL would not know them again.
CREATE INDEX report_closed ON report (received_at DESC, id DESC)
    INCLUDE (restricted, priority, area, exploitation, source_grade, information_grade, handling, channel, assignee, closed_at)
    WHERE state = 'CLOSED';
CREATE INDEX report_closed_by_priority ON report (priority, received_at DESC, id DESC)
    INCLUDE (restricted, area, exploitation, source_grade, information_grade, handling, channel, assignee)
    WHERE state = 'CLOSED';
CREATE INDEX report_closed_by_area ON report (area, received_at DESC, id DESC)
    INCLUDE (restricted, priority, exploitation, source_grade, information_grade, handling, channel, assignee)
    WHERE state = 'CLOSED';
CREATE INDEX report_closed_by_assignee ON report (assignee, received_at DESC, id DESC)
    INCLUDE (restricted, priority, area, exploitation, source_grade, information_grade, handling, channel)
    WHERE state = 'CLOSED';
CREATE INDEX report_closed_by_information_grade ON report (information_grade, received_at DESC, id DESC)
    INCLUDE (restricted, priority, area, exploitation, source_grade, handling, channel, assignee)
    WHERE state = 'CLOSED';
CREATE INDEX report_closed_by_source_grade ON report (source_grade, received_at DESC, id DESC) WHERE state = 'CLOSED';
CREATE INDEX report_closed_by_handling ON report (handling, received_at DESC, id DESC) WHERE state = 'CLOSED';
CREATE INDEX report_closed_by_channel ON report (channel, received_at DESC, id DESC) WHERE state = 'CLOSED';
CREATE INDEX report_closed_in_danger ON report (received_at DESC, id DESC) WHERE state = 'CLOSED' AND danger = 'ANSWERED';
CREATE INDEX report_closed_by_closing ON report (closed_at) WHERE state = 'CLOSED';
CREATE INDEX report_closed_ungraded ON report (received_at DESC, id DESC) WHERE state = 'CLOSED' AND source_grade IS NULL;
CREATE INDEX report_closed_of_nobody ON report (received_at DESC, id DESC) WHERE state = 'CLOSED' AND assignee IS NULL;
CREATE INDEX report_closed_typed_in ON report (received_at DESC, id DESC)
    WHERE state = 'CLOSED' AND channel IN ('PHONE', 'LETTER', 'EMAIL');
CREATE INDEX report_closed_sexual ON report (received_at DESC, id DESC)
    WHERE state = 'CLOSED' AND strpos(' ' || exploitation || ' ', ' sexual ') > 0;
CREATE INDEX report_closed_criminal ON report (received_at DESC, id DESC)
    WHERE state = 'CLOSED' AND strpos(' ' || exploitation || ' ', ' criminal ') > 0;
CREATE INDEX report_closed_trafficking ON report (received_at DESC, id DESC)
    WHERE state = 'CLOSED' AND strpos(' ' || exploitation || ' ', ' trafficking ') > 0;
CREATE INDEX report_closed_online ON report (received_at DESC, id DESC)
    WHERE state = 'CLOSED' AND strpos(' ' || exploitation || ' ', ' online ') > 0;
CREATE INDEX report_closed_harmful_behaviour ON report (received_at DESC, id DESC)
    WHERE state = 'CLOSED' AND strpos(' ' || exploitation || ' ', ' harmful-behaviour ') > 0;
CREATE INDEX report_closed_other ON report (received_at DESC, id DESC)
    WHERE state = 'CLOSED' AND strpos(' ' || exploitation || ' ', ' other ') > 0;
CREATE INDEX report_closed_not_known ON report (received_at DESC, id DESC)
    WHERE state = 'CLOSED' AND strpos(' ' || exploitation || ' ', ' not-known ') > 0;

GRANT SELECT, INSERT ON report TO softintel_app;
-- What was sent is for ever: only what the team decides may change. Readers are named by name_readers only.
GRANT UPDATE (state, priority, source_grade, information_grade, handling, assignee, assignee_name, taken_at,
        seen_at, outcome, feedback, proposed_by, proposed_feedback, closed_at, clock, clock_from, due_at, paused_clock,
        paused_left, told_due, danger, danger_at, danger_strength, danger_seen_at, danger_told_at, news, changed_at,
        version, stamp)
    ON report TO softintel_app;

-- The key of the next change of a report. Only the service can make it, from a secret that is not in the database.
CREATE FUNCTION is_key(stamp text, key text) RETURNS boolean LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
    SELECT encode(sha256(convert_to(key, 'UTF8')), 'hex') = split_part(stamp, '.', 2)
$$;

CREATE FUNCTION demand_stamp() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NEW.version <> OLD.version + 1 OR is_key(OLD.stamp, split_part(NEW.stamp, '.', 1)) IS NOT TRUE THEN
        RAISE EXCEPTION 'only the service changes reports' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
-- The columns that report.access.StampedReport names, but for those that nobody may update.
CREATE TRIGGER report_changes_with_its_key BEFORE UPDATE ON report FOR EACH ROW
    WHEN ((OLD.version, OLD.stamp, OLD.state, OLD.priority, OLD.source_grade, OLD.information_grade, OLD.handling,
            OLD.assignee, OLD.outcome, OLD.proposed_by, OLD.closed_at)
        IS DISTINCT FROM (NEW.version, NEW.stamp, NEW.state, NEW.priority, NEW.source_grade, NEW.information_grade,
            NEW.handling, NEW.assignee, NEW.outcome, NEW.proposed_by, NEW.closed_at))
    EXECUTE FUNCTION demand_stamp();

-- Says only that something changed: each process then counts for those who listen to it. A new report is told of by the
-- process that took it in, afterwards: transactions that notify commit one after the other.
CREATE FUNCTION tell_live() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('softintel_live', '');
    RETURN NULL;
END $$;
CREATE TRIGGER report_tells_live AFTER UPDATE OF version ON report
    FOR EACH STATEMENT EXECUTE FUNCTION tell_live();

-- What a reporter added to a report that was sent: the original stays as it is.
CREATE TABLE addendum (
    id        uuid        PRIMARY KEY,
    report_id uuid        NOT NULL REFERENCES report (id),
    added_at  timestamptz NOT NULL CHECK (are_times(added_at)),
    content   bytea       NOT NULL
);
CREATE INDEX addendum_by_report ON addendum (report_id, added_at, id);
-- "New since" is counted along time, of reports by report_open.
CREATE INDEX addendum_added ON addendum (added_at, report_id);
GRANT SELECT, INSERT ON addendum TO softintel_app;

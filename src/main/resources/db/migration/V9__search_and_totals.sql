-- What a report can be found by: keyed hashes of the values that it holds, sealed, in rows of one length. No row has anything in
-- common with another one, whatever their reports share. A report has a second row if it holds more than 300 terms.
CREATE TABLE report_terms (
    report_id uuid     NOT NULL REFERENCES report (id),
    -- The day on which the quarter begins in which the report came: its rows share a key.
    quarter   date     NOT NULL,
    part      smallint NOT NULL,
    -- Processes ask what was written since they looked: no time tells that, because transactions end in any order.
    written   xid8     NOT NULL DEFAULT pg_current_xact_id(),
    terms     bytea    NOT NULL CHECK (length(terms) = 1534),
    PRIMARY KEY (report_id, part)
);
CREATE INDEX report_terms_by_written ON report_terms (written);
GRANT SELECT, INSERT (report_id, quarter, part, terms), DELETE ON report_terms TO softintel_app;

-- What people judged about rows of reports: sealed, and each of one length, so that no row tells which reports it is about.
CREATE TABLE judgement (
    id      uuid  PRIMARY KEY,
    -- The day on which the quarter begins in which somebody judged: its rows share a key.
    quarter date  NOT NULL,
    -- As above.
    written xid8  NOT NULL DEFAULT pg_current_xact_id(),
    content bytea NOT NULL CHECK (length(content) = 2720)
);
CREATE INDEX judgement_by_written ON judgement (written);
GRANT SELECT, INSERT (id, quarter, content), DELETE ON judgement TO softintel_app;

-- Values that the team watches for, and alerts that it put off: sealed, and each of one length, so that no row tells which.
CREATE TABLE watch_list (
    id      uuid  PRIMARY KEY,
    -- The day on which the quarter begins in which it was written: its rows share a key.
    quarter date  NOT NULL,
    -- As above.
    written xid8  NOT NULL DEFAULT pg_current_xact_id(),
    content bytea NOT NULL CHECK (length(content) = 4096)
);
CREATE INDEX watch_list_by_written ON watch_list (written);
GRANT SELECT, INSERT (id, quarter, content), DELETE ON watch_list TO softintel_app;

-- What officers note of a child, person or thing: sealed, and each of one length, so that no row tells of which report.
CREATE TABLE entity_note (
    id      uuid  PRIMARY KEY,
    -- The day on which the quarter begins in which it was written: its rows share a key.
    quarter date  NOT NULL,
    -- As above.
    written xid8  NOT NULL DEFAULT pg_current_xact_id(),
    content bytea NOT NULL CHECK (length(content) = 2560)
);
CREATE INDEX entity_note_by_written ON entity_note (written);
GRANT SELECT, INSERT (id, quarter, content), DELETE ON entity_note TO softintel_app;

-- Groups of children, people and things: sealed, and each of one length, so that no row tells who or how many are in it.
CREATE TABLE peer_group (
    id      uuid  PRIMARY KEY,
    -- The day on which the quarter begins in which it was written: its rows share a key.
    quarter date  NOT NULL,
    -- As above.
    written xid8  NOT NULL DEFAULT pg_current_xact_id(),
    content bytea NOT NULL CHECK (length(content) = 98304)
);
CREATE INDEX peer_group_by_written ON peer_group (written);
GRANT SELECT, INSERT (id, quarter, content), DELETE ON peer_group TO softintel_app;

-- What has been counted of one report so far, so that it can be taken back: codes and quarter-hours that the times of the
-- report give as well. Nothing here says which signs it names.
CREATE TABLE tally_report (
    report_id  uuid    PRIMARY KEY REFERENCES report (id),
    first_look integer,
    decision   integer,
    -- The same two by the clock on the wall.
    first_look_lived integer,
    decision_lived   integer,
    outcome    text,
    -- The account of the officer who had it when it was closed.
    officer    text,
    -- A duplicate, or not for this team: it is in no total.
    left_out   boolean NOT NULL DEFAULT false
);
GRANT SELECT, INSERT, UPDATE (first_look, decision, first_look_lived, decision_lived, outcome, officer, left_out) ON tally_report TO softintel_app;

-- Totals by the Monday of the week in which reports came, so that no page counts reports. A total is the sum of its parts,
-- of which one may be below nought: transactions that count at the same time change different ones, which are folded into part 0.
CREATE TABLE tally (
    measure text     NOT NULL,
    week    date     NOT NULL,
    code    text     NOT NULL,
    part    smallint NOT NULL,
    total   integer  NOT NULL,
    PRIMARY KEY (measure, week, code, part)
);
-- What is to be folded.
CREATE INDEX tally_unfolded ON tally (part) WHERE part > 0;
GRANT SELECT, INSERT, UPDATE (total) ON tally TO softintel_app;

-- By month only, and without the id of a report: which sign was noticed in which report stays sealed.
CREATE TABLE sign_tally (
    month date     NOT NULL,
    sign  text     NOT NULL,
    part  smallint NOT NULL,
    total integer  NOT NULL,
    PRIMARY KEY (month, sign, part)
);
GRANT SELECT, INSERT, UPDATE (total) ON sign_tally TO softintel_app;

-- How far earlier reports were filed under the present rules of the search and counted in totals.
CREATE TABLE refiling (
    rules       integer     PRIMARY KEY,
    last_report uuid        NOT NULL,
    filed       bigint      NOT NULL,
    finished_at timestamptz
);
GRANT SELECT, INSERT, UPDATE (last_report, filed, finished_at) ON refiling TO softintel_app;

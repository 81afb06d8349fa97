-- What has been counted of one report so far, so that it can be taken back: codes and quarter-hours
-- that the times of the report give as well. Nothing here says which signs it names.
CREATE TABLE tally_report (
    report_id  uuid    PRIMARY KEY REFERENCES report (id),
    first_look integer,
    decision   integer,
    outcome    text,
    -- A duplicate, or not for this team: it is in no total.
    left_out   boolean NOT NULL DEFAULT false
);
GRANT SELECT, INSERT, UPDATE (first_look, decision, outcome, left_out) ON tally_report TO softintel_app;

-- Totals by the Monday of the week in which reports came, so that no page counts reports.
CREATE TABLE tally (
    measure text    NOT NULL,
    week    date    NOT NULL,
    code    text    NOT NULL,
    total   integer NOT NULL,
    PRIMARY KEY (measure, week, code)
);
GRANT SELECT, INSERT, UPDATE (total) ON tally TO softintel_app;

-- By month only, and without the id of a report: which sign was noticed in which report stays sealed.
CREATE TABLE sign_tally (
    month date    NOT NULL,
    sign  text    NOT NULL,
    total integer NOT NULL,
    PRIMARY KEY (month, sign)
);
GRANT SELECT, INSERT, UPDATE (total) ON sign_tally TO softintel_app;

-- How many are overdue, by the clock that ran out.
CREATE INDEX report_open_by_clock ON report (clock, due_at) WHERE state <> 'CLOSED';

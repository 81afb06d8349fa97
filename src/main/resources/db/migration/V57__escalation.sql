-- The due time for which leads were told last: the index holds open reports that are still to come.
ALTER TABLE report
    ADD COLUMN told_due timestamptz,
    -- Words of immediate risk: noticed on arrival, then told.
    ADD COLUMN danger   text CHECK (danger IN ('NOTICED', 'TOLD'));
GRANT UPDATE (told_due, danger) ON report TO softintel_app;
-- Nobody is told late of what ran out before there was anybody to tell.
UPDATE report SET told_due = due_at WHERE state <> 'CLOSED' AND due_at < now();
CREATE INDEX report_untold ON report (due_at, id) WHERE state <> 'CLOSED' AND told_due IS DISTINCT FROM due_at;
CREATE INDEX report_danger_untold ON report (received_at, id) WHERE danger = 'NOTICED';
CREATE INDEX report_unopened ON report (received_at) WHERE state <> 'CLOSED' AND clock = 'FIRST_LOOK';

-- Mail to the leads: ids, codes, times and counts; its words are made when it is sent.
CREATE TABLE lead_letter (
    id          uuid        PRIMARY KEY,
    kind        text        NOT NULL CHECK (kind IN ('DANGER', 'OVERDUE', 'DIGEST')),
    unopened    integer     NOT NULL DEFAULT 0,
    overdue     integer     NOT NULL DEFAULT 0,
    state       text        NOT NULL CHECK (state IN ('WAITING', 'SENT', 'FAILED')),
    attempts    integer     NOT NULL DEFAULT 0,
    due_at      timestamptz NOT NULL,
    created_at  timestamptz NOT NULL,
    settled_at  timestamptz,
    last_reason text
);
CREATE INDEX lead_letter_due ON lead_letter (due_at, id) WHERE state = 'WAITING';
GRANT SELECT, INSERT ON lead_letter TO softintel_app;
GRANT UPDATE (state, attempts, due_at, settled_at, last_reason) ON lead_letter TO softintel_app;

-- One row for each run of a clock that ran out, in whatever process it was seen first.
CREATE TABLE escalation (
    report_id uuid        NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    clock     text        NOT NULL,
    run       timestamptz NOT NULL,
    due_at    timestamptz NOT NULL,
    told_at   timestamptz NOT NULL,
    letter    uuid        NOT NULL,
    PRIMARY KEY (report_id, clock, run)
);
CREATE INDEX escalation_told ON escalation (told_at, report_id);
CREATE INDEX escalation_letter ON escalation (letter);
GRANT SELECT, INSERT ON escalation TO softintel_app;
CREATE TRIGGER escalation_tells_live AFTER INSERT ON escalation
    FOR EACH STATEMENT EXECUTE FUNCTION tell_live();

CREATE TABLE digest (
    day     date        PRIMARY KEY,
    made_at timestamptz NOT NULL
);
GRANT SELECT, INSERT ON digest TO softintel_app;

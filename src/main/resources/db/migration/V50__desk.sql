-- The people of the desk, as they were last seen there: only staff, who may be named.
CREATE TABLE colleague (
    account text        PRIMARY KEY,
    name    text        NOT NULL,
    seen_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE (name, seen_at) ON colleague TO softintel_app;

-- A closing that waits for a second person: who proposed it, and what the reporter would be told.
ALTER TABLE report
    ADD COLUMN proposed_by       text,
    ADD COLUMN proposed_feedback bytea;
GRANT UPDATE (proposed_by, proposed_feedback) ON report TO softintel_app;
CREATE INDEX report_pending ON report (priority, received_at, id) WHERE state = 'PENDING';

-- A restricted report is read by those who are named here, and by nobody else of the desk.
ALTER TABLE report ADD COLUMN restricted boolean NOT NULL DEFAULT false;
GRANT UPDATE (restricted) ON report TO softintel_app;
CREATE TABLE named_reader (
    report_id uuid NOT NULL REFERENCES report (id),
    reader    text NOT NULL,
    PRIMARY KEY (report_id, reader)
);
GRANT SELECT, INSERT, DELETE ON named_reader TO softintel_app;

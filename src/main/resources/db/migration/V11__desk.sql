-- How somebody has set up their own desk. Names of views are words that anybody may choose: sealed.
CREATE TABLE desk (
    owner     text        PRIMARY KEY,
    id        uuid        NOT NULL UNIQUE,
    shortcuts boolean     NOT NULL DEFAULT false,
    views     bytea,
    saved_at  timestamptz NOT NULL,
    version   integer     NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON desk TO softintel_app;

-- Who has a report open now. A row lives a minute; whoever still looks renews it.
CREATE TABLE presence (
    listener    uuid        PRIMARY KEY,
    report_id   uuid        NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    viewer      text        NOT NULL,
    viewer_name text,
    since       timestamptz NOT NULL,
    until       timestamptz NOT NULL
);
CREATE INDEX presence_of_report ON presence (report_id);
CREATE INDEX presence_until ON presence (until);
GRANT SELECT, INSERT, DELETE ON presence TO softintel_app;
GRANT UPDATE (until) ON presence TO softintel_app;
CREATE TRIGGER presence_tells_live AFTER INSERT OR DELETE ON presence
    FOR EACH STATEMENT EXECUTE FUNCTION tell_live();

-- One row for each run of a clock that ran out, in whatever process it was seen first.
CREATE TABLE escalation (
    report_id uuid        NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    clock     text        NOT NULL,
    run       timestamptz NOT NULL,
    due_at    timestamptz NOT NULL,
    told_at   timestamptz NOT NULL,
    -- The row of the outbox that has it as its subject.
    mail      uuid        NOT NULL,
    PRIMARY KEY (report_id, clock, run)
);
CREATE INDEX escalation_told ON escalation (told_at, report_id);
CREATE INDEX escalation_mail ON escalation (mail);
GRANT SELECT, INSERT ON escalation TO softintel_app;
CREATE TRIGGER escalation_tells_live AFTER INSERT ON escalation
    FOR EACH STATEMENT EXECUTE FUNCTION tell_live();

-- One digest to the leads a day, in whatever process its time is noticed first.
CREATE TABLE digest (
    day     date        PRIMARY KEY,
    made_at timestamptz NOT NULL
);
GRANT SELECT, INSERT ON digest TO softintel_app;

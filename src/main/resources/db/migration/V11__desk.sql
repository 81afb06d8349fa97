-- How somebody has set up their own desk. Names of views are words that anybody may choose: sealed.
CREATE TABLE desk (
    owner     text        PRIMARY KEY,
    id        uuid        NOT NULL UNIQUE,
    shortcuts boolean     NOT NULL DEFAULT false,
    views     bytea,
    saved_at  timestamptz NOT NULL CHECK (are_times(saved_at)),
    version   integer     NOT NULL
);
GRANT SELECT, INSERT, UPDATE (shortcuts, views, saved_at, version) ON desk TO softintel_app;

-- Who has a report open now. A row lives a minute; whoever still looks renews it.
CREATE TABLE presence (
    listener    uuid        PRIMARY KEY,
    report_id   uuid        NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    viewer      text        NOT NULL,
    viewer_name text,
    since       timestamptz NOT NULL,
    until       timestamptz NOT NULL,
    CHECK (are_times(since, until))
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
    clock     text        NOT NULL CHECK (clock IN ('FIRST_LOOK', 'DANGER', 'GRADING', 'DECISION', 'REVIEW')),
    run       timestamptz NOT NULL,
    due_at    timestamptz NOT NULL,
    told_at   timestamptz NOT NULL,
    -- The row of the outbox that has it as its subject.
    mail      uuid        NOT NULL,
    PRIMARY KEY (report_id, clock, run),
    CHECK (are_times(run, due_at, told_at))
);
CREATE INDEX escalation_told ON escalation (told_at, report_id);
CREATE INDEX escalation_mail ON escalation (mail);
GRANT SELECT, INSERT ON escalation TO softintel_app;
CREATE TRIGGER escalation_tells_live AFTER INSERT ON escalation
    FOR EACH STATEMENT EXECUTE FUNCTION tell_live();

-- Whom a step of the call-out list told of possible danger, once for each time that it was noticed. What a webhook is sent
-- waits here until its system takes it.
CREATE TABLE call_out (
    id         uuid        PRIMARY KEY,
    report_id  uuid        NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    noticed_at timestamptz NOT NULL,
    -- How many there were before, from 1, and the short name of its step in the settings.
    number     integer     NOT NULL,
    step       text        NOT NULL,
    told_at    timestamptz NOT NULL,
    webhook    text        CHECK (webhook IN ('WAITING', 'TAKEN', 'FAILED', 'SPARED')),
    attempts   integer     NOT NULL DEFAULT 0,
    due_at     timestamptz,
    UNIQUE (report_id, noticed_at, number),
    CHECK (are_times(noticed_at, told_at, due_at))
);
CREATE INDEX call_out_due ON call_out (due_at, id) WHERE webhook = 'WAITING';
GRANT SELECT, INSERT ON call_out TO softintel_app;
GRANT UPDATE (webhook, attempts, due_at) ON call_out TO softintel_app;

-- One digest to the leads a day, in whatever process its time is noticed first.
CREATE TABLE digest (
    day     date        PRIMARY KEY,
    made_at timestamptz NOT NULL CHECK (are_times(made_at))
);
GRANT SELECT, INSERT ON digest TO softintel_app;

-- Who asked to be called, until somebody has: then the row and its key are deleted.
CREATE TABLE call_back (
    id       uuid        PRIMARY KEY,
    -- SHA-256 of what was sent and of the random id of its page, which is kept nowhere: a second press is no second row.
    press    bytea       NOT NULL UNIQUE,
    asked_at timestamptz NOT NULL,
    -- When they can be called.
    suits    text        NOT NULL CHECK (suits IN ('ANY', 'MORNING', 'AFTERNOON')),
    -- Number and name: sealed.
    caller   bytea       NOT NULL,
    -- When the team was told that they still wait, once.
    reminded_at timestamptz,
    CHECK (are_times(asked_at, reminded_at))
);
CREATE INDEX call_back_asked ON call_back (asked_at, id);
GRANT SELECT, INSERT, DELETE, UPDATE (reminded_at) ON call_back TO softintel_app;

-- Names in complaints that auditors look up: one asks, another one answers. Deleted with its key when it is withdrawn or over.
CREATE TABLE complaint_lookup (
    id            uuid        PRIMARY KEY,
    asked_at      timestamptz NOT NULL,
    -- Accounts, and names of staff as they were then.
    asker         text        NOT NULL,
    asker_name    text        NOT NULL,
    -- Name and reason: sealed, of one length.
    content       bytea       NOT NULL CHECK (length(content) = 2880),
    state         text        NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'ANSWERED', 'REFUSED')),
    answered_at   timestamptz,
    -- Nobody answers themselves.
    answerer      text        CHECK (answerer <> asker),
    answerer_name text,
    -- References, or why it was refused: sealed, of one length.
    answer        bytea       CHECK (length(answer) = 3200),
    CHECK (num_nonnulls(answered_at, answerer, answerer_name, answer) = CASE state WHEN 'WAITING' THEN 0 ELSE 4 END),
    CHECK (are_times(asked_at, answered_at))
);
CREATE INDEX complaint_lookup_asked ON complaint_lookup (asked_at, id);
GRANT SELECT, INSERT (id, asked_at, asker, asker_name, content), DELETE ON complaint_lookup TO softintel_app;
GRANT UPDATE (state, answered_at, answerer, answerer_name, answer) ON complaint_lookup TO softintel_app;

-- Mail about reports and to the auditors about unusual access: ids, codes and times only, no content.
CREATE TABLE outbox (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    report_id   uuid        NOT NULL,
    -- What it tells of: the report, one of its addenda, a disclosure, or an entry of the audit trail.
    subject     uuid        NOT NULL,
    reference   text        NOT NULL,
    -- A short name from the settings, "auditors", or "recipient" for somebody outside.
    inbox       text        NOT NULL,
    kind        text        NOT NULL CHECK (kind IN ('FULL', 'NOTICE', 'DISCLOSURE', 'ALERT')),
    state       text        NOT NULL CHECK (state IN ('WAITING', 'SENT', 'HELD', 'FAILED')),
    attempts    integer     NOT NULL DEFAULT 0,
    -- When it may next be claimed. A claim moves it to the end of the lease, so that a letter whose courier was killed falls
    -- due again by itself.
    due_at      timestamptz NOT NULL,
    message_id  text        NOT NULL UNIQUE,
    in_reply_to text,
    created_at  timestamptz NOT NULL,
    settled_at  timestamptz,
    -- A code of ours; never a server's text, which may echo what it was sent.
    last_reason text,
    UNIQUE (subject, inbox, kind)
);
CREATE INDEX outbox_due ON outbox (due_at, id) WHERE state IN ('WAITING', 'HELD');
CREATE INDEX outbox_troubled ON outbox (id) WHERE state IN ('HELD', 'FAILED');
CREATE INDEX outbox_unsent ON outbox (state, created_at) WHERE state <> 'SENT';
CREATE INDEX outbox_by_report ON outbox (report_id, id);
GRANT SELECT, INSERT, UPDATE ON outbox TO softintel_app;

-- Mail to the leads: ids, codes, times and counts; its words are made when it is sent.
CREATE TABLE lead_letter (
    id          uuid        PRIMARY KEY,
    kind        text        NOT NULL CHECK (kind IN ('DANGER', 'OVERDUE', 'DIGEST')),
    unopened    integer     NOT NULL DEFAULT 0,
    overdue     integer     NOT NULL DEFAULT 0,
    -- Dropped: every report that it was about was restricted before it went.
    state       text        NOT NULL CHECK (state IN ('WAITING', 'SENT', 'FAILED', 'DROPPED')),
    attempts    integer     NOT NULL DEFAULT 0,
    due_at      timestamptz NOT NULL,
    created_at  timestamptz NOT NULL,
    settled_at  timestamptz,
    last_reason text
);
CREATE INDEX lead_letter_due ON lead_letter (due_at, id) WHERE state = 'WAITING';
GRANT SELECT, INSERT ON lead_letter TO softintel_app;
GRANT UPDATE (state, attempts, due_at, settled_at, last_reason) ON lead_letter TO softintel_app;

-- Mail to the auditors: which checkpoint, for which hour or day. Its words are made when it is sent.
CREATE TABLE checkpoint_letter (
    id          uuid        PRIMARY KEY,
    -- As the settings name them; the address is looked up there.
    auditor     text        NOT NULL,
    slot        text        NOT NULL,
    size        bigint      NOT NULL,
    state       text        NOT NULL CHECK (state IN ('WAITING', 'SENT', 'FAILED')),
    attempts    integer     NOT NULL DEFAULT 0,
    due_at      timestamptz NOT NULL,
    created_at  timestamptz NOT NULL,
    settled_at  timestamptz,
    last_reason text,
    -- Once, in whatever process its time is noticed first.
    UNIQUE (slot, auditor)
);
CREATE INDEX checkpoint_letter_due ON checkpoint_letter (due_at, id) WHERE state = 'WAITING';
CREATE INDEX checkpoint_letter_size ON checkpoint_letter (size);
GRANT SELECT, INSERT ON checkpoint_letter TO softintel_app;
GRANT UPDATE (state, attempts, due_at, settled_at, last_reason) ON checkpoint_letter TO softintel_app;

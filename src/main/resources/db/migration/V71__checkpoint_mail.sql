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

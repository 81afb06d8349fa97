-- Letters to the team's inboxes: ids, codes and times only, no content.
CREATE TABLE outbox (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    report_id   uuid        NOT NULL,
    reference   text        NOT NULL,
    inbox       text        NOT NULL,
    kind        text        NOT NULL CHECK (kind IN ('FULL', 'NOTICE')),
    state       text        NOT NULL CHECK (state IN ('WAITING', 'SENT', 'HELD', 'FAILED')),
    attempts    integer     NOT NULL DEFAULT 0,
    -- When it may next be claimed. A claim moves it to the end of the lease, so that a letter whose
    -- courier was killed falls due again by itself.
    due_at      timestamptz NOT NULL,
    message_id  text        NOT NULL UNIQUE,
    in_reply_to text,
    created_at  timestamptz NOT NULL,
    settled_at  timestamptz,
    -- A code of ours; never a server's text, which may echo what it was sent.
    last_reason text,
    UNIQUE (report_id, inbox, kind)
);
CREATE INDEX outbox_due ON outbox (due_at, id) WHERE state IN ('WAITING', 'HELD');
CREATE INDEX outbox_troubled ON outbox (id) WHERE state IN ('HELD', 'FAILED');
CREATE INDEX outbox_unsent ON outbox (state, created_at) WHERE state <> 'SENT';

GRANT SELECT, INSERT, UPDATE ON outbox TO softintel_app;

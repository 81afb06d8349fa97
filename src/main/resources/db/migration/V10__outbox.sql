-- Mail that is to be sent, and mail that was: ids, codes and times only. Its words are made when it is sent.
CREATE TABLE outbox (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind        text        NOT NULL CHECK (kind IN ('FULL', 'NOTICE', 'CALL_BACK', 'DISCLOSURE', 'ALERT', 'LOOKUP_WAITS',
                                                     'RECEIVED', 'READ', 'QUESTION', 'UPDATE', 'DRAFT',
                                                     'DANGER', 'CALL_OUT', 'OVERDUE', 'DIGEST', 'LEADS_ALERT', 'LEADS_DISCLOSURE', 'RESTRICTION',
                                                     'CHECKPOINT')),
    -- The id of a report, an addendum, a call back, a disclosure, a question, an entry of the audit trail, a request to
    -- look up a name or a mail to the leads or to a reporter; of a checkpoint its hour or day.
    subject     text        NOT NULL,
    -- Numbers of ours: how many reports a digest counted, the size of a checkpoint; or the id of an entry or a disclosure that
    -- leads are told of, or of a draft, or of a call back that still waits.
    detail      text        NOT NULL DEFAULT '',
    -- Of mail about one report.
    report_id   uuid,
    reference   text        NOT NULL DEFAULT '' CHECK (reference ~ '^[0-9A-Z-]{0,20}$'),
    -- A short name from the settings, "leads", "auditors", or "recipient" or "reporter" for somebody outside; a call-out has its step.
    inbox       text        NOT NULL,
    -- Possible immediate danger.
    urgent      boolean     NOT NULL DEFAULT false,
    -- Dropped, mail to the leads, to reporters, call-outs and of requests only: nothing was left to tell, since every report that it was
    -- about had been restricted, somebody had opened it, or the request does not wait any more.
    state       text        NOT NULL CHECK (state IN ('WAITING', 'SENT', 'HELD', 'FAILED', 'DROPPED')),
    -- One more is counted with each claim.
    attempts    integer     NOT NULL DEFAULT 0 CHECK (attempts BETWEEN 0 AND 1000000),
    -- When it may next be claimed. A claim moves it to the end of the lease: a mail whose process was killed falls due again by
    -- itself.
    due_at      timestamptz NOT NULL,
    -- Headers of the mail.
    message_id  text        NOT NULL UNIQUE CHECK (message_id ~ '^<[!-~]{1,250}>$'),
    in_reply_to text        CHECK (in_reply_to ~ '^<[!-~]{1,250}>$'),
    created_at  timestamptz NOT NULL,
    settled_at  timestamptz,
    -- A code of ours; never a server's text, which may echo what it was sent.
    last_reason text,
    -- Once, in whatever process its time is noticed first.
    UNIQUE (subject, inbox, kind),
    CHECK (octet_length(subject) + octet_length(detail) + octet_length(inbox) + coalesce(octet_length(last_reason), 0)
        < 4000),
    CHECK (kind <> 'CHECKPOINT' OR detail ~ '^[0-9]{1,18}$'),
    CHECK (are_times(due_at, created_at, settled_at))
);
-- Possible immediate danger goes before all else that is due.
CREATE INDEX outbox_due ON outbox ((NOT urgent), due_at, id) WHERE state IN ('WAITING', 'HELD');
CREATE INDEX outbox_undelivered ON outbox (id) WHERE state IN ('HELD', 'FAILED');
CREATE INDEX outbox_unsent ON outbox (state, created_at) WHERE state IN ('WAITING', 'HELD', 'FAILED');
CREATE INDEX outbox_by_report ON outbox (report_id, id);
CREATE INDEX outbox_checkpoints ON outbox (inbox, id) WHERE kind = 'CHECKPOINT';
GRANT SELECT, INSERT ON outbox TO softintel_app;
GRANT UPDATE (state, attempts, due_at, settled_at, last_reason) ON outbox TO softintel_app;

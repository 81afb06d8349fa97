-- What may stand in the clear here is listed in docs/threat-model.md; a new column needs a row there.
CREATE TABLE report (
    id             uuid        PRIMARY KEY,
    reference      text        NOT NULL UNIQUE,
    reporter       text        NOT NULL,
    agency         text        NOT NULL,
    received_at    timestamptz NOT NULL,
    provenance     text        NOT NULL,
    exploitation   text        NOT NULL,
    area           text,
    content        bytea       NOT NULL,
    state          text        NOT NULL,
    assignee       text,
    assignee_name  text,
    taken_at       timestamptz,
    outcome        text,
    closed_at      timestamptz,
    closing_reason bytea,
    version        integer     NOT NULL
);
CREATE INDEX report_open ON report (received_at DESC, id DESC) WHERE state <> 'CLOSED';
CREATE INDEX report_closed ON report (received_at DESC, id DESC) WHERE state = 'CLOSED';
CREATE INDEX report_by_reporter ON report (reporter, received_at DESC, id DESC);

GRANT SELECT, INSERT ON report TO softintel_app;
-- What was sent is for ever: only what the team decides may change.
GRANT UPDATE (state, assignee, assignee_name, taken_at, outcome, closed_at, closing_reason, version)
    ON report TO softintel_app;

-- A second call with the same Idempotency-Key finds the report of the first.
CREATE TABLE submission_key (
    reporter   text        NOT NULL,
    key_hash   bytea       NOT NULL,
    report_id  uuid        NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (reporter, key_hash)
);
GRANT SELECT, INSERT ON submission_key TO softintel_app;

CREATE TABLE draft (
    id             uuid        PRIMARY KEY,
    owner          text        NOT NULL,
    answers        bytea,
    saved_at       timestamptz NOT NULL,
    expires_at     timestamptz NOT NULL,
    sent_reference text,
    version        integer     NOT NULL
);
CREATE INDEX draft_by_owner ON draft (owner, saved_at DESC);
CREATE INDEX draft_by_expiry ON draft (expires_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON draft TO softintel_app;

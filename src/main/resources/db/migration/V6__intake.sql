CREATE TABLE draft (
    id             uuid        PRIMARY KEY,
    owner          text        NOT NULL,
    answers        bytea,
    saved_at       timestamptz NOT NULL,
    expires_at     timestamptz NOT NULL,
    -- When its owner was mailed that it will expire, since it was last saved.
    reminded_at    timestamptz,
    -- What stays of a draft that was sent, so that it is sent once.
    sent_reference text,
    version        integer     NOT NULL,
    CHECK (are_times(saved_at, expires_at, reminded_at))
);
CREATE INDEX draft_by_owner ON draft (owner, saved_at DESC);
CREATE INDEX draft_by_expiry ON draft (expires_at);
GRANT SELECT, INSERT, DELETE, UPDATE (answers, saved_at, expires_at, reminded_at, sent_reference, version)
    ON draft TO softintel_app;

-- A second call with the same Idempotency-Key finds the report of the first.
CREATE TABLE submission_key (
    reporter   text        NOT NULL,
    key_hash   bytea       NOT NULL,
    report_id  uuid        NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (reporter, key_hash)
);
GRANT SELECT, INSERT ON submission_key TO softintel_app;

-- What became of advice on language: how often a term was kept or changed, and in which month. The count is the sum of its
-- parts, as in tally: those who send at the same time do not wait for each other.
CREATE TABLE language_choice (
    month date     NOT NULL,
    term  text     NOT NULL,
    kept  boolean  NOT NULL,
    total integer  NOT NULL,
    part  smallint NOT NULL,
    PRIMARY KEY (month, term, kept, part)
);
GRANT SELECT, INSERT, UPDATE (total) ON language_choice TO softintel_app;

-- What left the team, how, and to what kind of recipient. Names, addresses, certificates, conditions
-- and reasons are sealed under the report's own key.
CREATE TABLE disclosure (
    id             uuid        PRIMARY KEY,
    report_id      uuid        NOT NULL REFERENCES report (id),
    log            text        REFERENCES intelligence_log (reference),
    log_version    integer     NOT NULL,
    way            text        NOT NULL CHECK (way IN ('MAIL', 'PAPER')),
    recipient_kind text        NOT NULL,
    grade          text        NOT NULL,
    author         text        NOT NULL,
    author_name    text,
    made_at        timestamptz NOT NULL,
    content        bytea       NOT NULL
);
CREATE INDEX disclosure_by_report ON disclosure (report_id, made_at, id);
GRANT SELECT, INSERT ON disclosure TO softintel_app;

-- Its subject is the disclosure, and its inbox is nobody's of the team: "recipient".
ALTER TABLE outbox DROP CONSTRAINT outbox_kind_check;
ALTER TABLE outbox ADD CONSTRAINT outbox_kind_check CHECK (kind IN ('FULL', 'NOTICE', 'DISCLOSURE'));

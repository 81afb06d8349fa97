-- What a reporter added to a report that was sent: the original stays as it is.
CREATE TABLE addendum (
    id        uuid        PRIMARY KEY,
    report_id uuid        NOT NULL REFERENCES report (id),
    added_at  timestamptz NOT NULL,
    content   bytea       NOT NULL
);
CREATE INDEX addendum_by_report ON addendum (report_id, added_at, id);
GRANT SELECT, INSERT ON addendum TO softintel_app;

-- A letter is about a report; what it tells (its subject) is the report or one of its addenda.
ALTER TABLE outbox ADD COLUMN subject uuid;
UPDATE outbox SET subject = report_id;
ALTER TABLE outbox ALTER COLUMN subject SET NOT NULL;
ALTER TABLE outbox DROP CONSTRAINT outbox_report_id_inbox_kind_key;
ALTER TABLE outbox ADD UNIQUE (subject, inbox, kind);
CREATE INDEX outbox_by_report ON outbox (report_id, id);

-- When the team first opened it, and what it tells the reporter.
ALTER TABLE report ADD COLUMN seen_at timestamptz, ADD COLUMN feedback bytea;
GRANT UPDATE (seen_at, feedback) ON report TO softintel_app;

-- What became of advice on language: how often a term was kept or changed, and in which month.
CREATE TABLE language_choice (
    month   date    NOT NULL,
    term    text    NOT NULL,
    kept    boolean NOT NULL,
    choices integer NOT NULL,
    PRIMARY KEY (month, term, kept)
);
GRANT SELECT, INSERT, UPDATE ON language_choice TO softintel_app;

-- What the team adds to a report is an entry with author and time; its words are sealed under the
-- report's own key. A code tells one entry of its kind from another: a priority, an outcome.
CREATE TABLE entry (
    id          uuid        PRIMARY KEY,
    report_id   uuid        NOT NULL REFERENCES report (id),
    kind        text        NOT NULL,
    code        text,
    author      text        NOT NULL,
    author_name text,
    written_at  timestamptz NOT NULL,
    -- The version of the report that this entry made: who saves on an older page is shown it.
    version     integer     NOT NULL,
    content     bytea
);
CREATE INDEX entry_by_report ON entry (report_id, version, id);
GRANT SELECT, INSERT ON entry TO softintel_app;

-- What was sent and what the team makes of it are two classes over one row.
ALTER TABLE report ALTER COLUMN state SET DEFAULT 'NEW', ALTER COLUMN version SET DEFAULT 0;

-- 1 high, 2 not set yet, 3 medium, 4 low: what nobody has judged stands before what was judged to
-- be able to wait.
ALTER TABLE report
    ADD COLUMN priority   smallint NOT NULL DEFAULT 2,
    ADD COLUMN changed_at timestamptz;
GRANT UPDATE (priority, changed_at) ON report TO softintel_app;

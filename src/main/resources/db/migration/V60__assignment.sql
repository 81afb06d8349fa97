-- What somebody of the team is to do about a report, and by when. What it is, is an entry of the
-- report and sealed there: the id is that of the entry.
CREATE TABLE assignment (
    id            uuid        PRIMARY KEY REFERENCES entry (id),
    report_id     uuid        NOT NULL REFERENCES report (id),
    reference     text        NOT NULL,
    assignee      text        NOT NULL,
    assignee_name text        NOT NULL,
    given_by      text        NOT NULL,
    given_by_name text        NOT NULL,
    given_at      timestamptz NOT NULL,
    due_on        date        NOT NULL,
    progress      text        NOT NULL DEFAULT 'OPEN' CHECK (progress IN ('OPEN', 'DONE', 'WITHDRAWN')),
    settled_at    timestamptz
);
CREATE INDEX assignment_by_report ON assignment (report_id, due_on, id);
-- What is settled grows without end and is listed on its report only.
CREATE INDEX assignment_open_for ON assignment (assignee, due_on, id) WHERE progress = 'OPEN';
CREATE INDEX assignment_open_by ON assignment (given_by, due_on, id) WHERE progress = 'OPEN';
GRANT SELECT, INSERT ON assignment TO softintel_app;
GRANT UPDATE (assignee, assignee_name, progress, settled_at) ON assignment TO softintel_app;

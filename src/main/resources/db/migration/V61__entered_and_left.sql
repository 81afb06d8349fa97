-- How a report came: by the service, or told to the team, which typed it in. Of the latter nobody
-- has an account: the column reporter is empty, and who told it is sealed with the report.
ALTER TABLE report ADD COLUMN channel text NOT NULL DEFAULT 'SERVICE'
    CHECK (channel IN ('SERVICE', 'PHONE', 'LETTER', 'EMAIL'));

-- Whoever has left the team is never offered again, and their session opens nothing.
ALTER TABLE colleague ADD COLUMN left_at timestamptz, ADD COLUMN left_said_by text;
GRANT UPDATE (left_at, left_said_by) ON colleague TO softintel_app;
-- What somebody has, to be handed over.
CREATE INDEX report_open_by_assignee ON report (assignee, taken_at, id) WHERE state <> 'CLOSED';

-- Who of the team has opened which report since its reporter last wrote.
CREATE TABLE reading (
    report_id uuid        NOT NULL REFERENCES report (id),
    reader    text        NOT NULL,
    read_at   timestamptz NOT NULL,
    PRIMARY KEY (report_id, reader)
);
GRANT SELECT, INSERT, DELETE ON reading TO softintel_app;

-- One for each order of the inbox; by time of arrival there are report_open and report_closed.
CREATE INDEX report_open_by_urgency ON report (priority, received_at, id) WHERE state <> 'CLOSED';
CREATE INDEX report_open_by_due ON report (due_at, id) WHERE state <> 'CLOSED';

-- Closed ones grow without end and are listed by time only; whose they were and where narrows most.
CREATE INDEX report_closed_by_assignee ON report (assignee, received_at DESC, id DESC) WHERE state = 'CLOSED';
CREATE INDEX report_closed_by_area ON report (area, received_at DESC, id DESC) WHERE state = 'CLOSED';

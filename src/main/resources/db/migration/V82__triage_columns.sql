-- Whether social care works with a child of the report already, as its reporter knows. Reports from before have none.
ALTER TABLE report ADD COLUMN social_care text CHECK (social_care IN ('yes', 'no'));

-- Closed this month: by itself, and left out of any other order without looking at the report.
CREATE INDEX report_closed_by_closing ON report (closed_at) WHERE state = 'CLOSED';
DROP INDEX report_closed;
CREATE INDEX report_closed ON report (received_at DESC, id DESC)
    INCLUDE (restricted, priority, area, exploitation, source_grade, information_grade, handling, channel, assignee, closed_at)
    WHERE state = 'CLOSED';

-- What is open is listed in the order of urgency, narrowed by codes: read from the index alone, as V80 has it for what is closed.
-- The default view sorted all that is nobody's or mine, eight hundred pages of the table, to show the first.
DROP INDEX report_open_by_urgency;
CREATE INDEX report_open_by_urgency ON report (priority, received_at, id)
    INCLUDE (state, restricted, assignee, area, exploitation, source_grade, information_grade, handling, channel, due_at)
    WHERE state <> 'CLOSED';

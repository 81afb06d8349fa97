-- Of all reports next to none is nobody's, so that the database expects a handful, and sorts all of them to show the first. They
-- are found in the order of urgency; this index is for those of somebody.
DROP INDEX report_open_by_assignee;
CREATE INDEX report_open_by_assignee ON report (assignee, taken_at, id) WHERE state <> 'CLOSED' AND assignee IS NOT NULL;

-- Several filters at once over closed reports: whichever code leads, the index holds the others too, so
-- that what does not match is left out without looking at the report. Without this, five rare filters
-- read thousands of reports for one page.
DROP INDEX report_closed;
CREATE INDEX report_closed ON report (received_at DESC, id DESC)
    INCLUDE (restricted, priority, area, exploitation, source_grade, information_grade, handling, channel, assignee)
    WHERE state = 'CLOSED';
DROP INDEX report_closed_by_priority;
CREATE INDEX report_closed_by_priority ON report (priority, received_at DESC, id DESC)
    INCLUDE (restricted, area, exploitation, source_grade, information_grade, handling, channel, assignee)
    WHERE state = 'CLOSED';
DROP INDEX report_closed_by_area;
CREATE INDEX report_closed_by_area ON report (area, received_at DESC, id DESC)
    INCLUDE (restricted, priority, exploitation, source_grade, information_grade, handling, channel, assignee)
    WHERE state = 'CLOSED';
DROP INDEX report_closed_by_assignee;
CREATE INDEX report_closed_by_assignee ON report (assignee, received_at DESC, id DESC)
    INCLUDE (restricted, priority, area, exploitation, source_grade, information_grade, handling, channel)
    WHERE state = 'CLOSED';
DROP INDEX report_closed_by_information_grade;
CREATE INDEX report_closed_by_information_grade ON report (information_grade, received_at DESC, id DESC)
    INCLUDE (restricted, priority, area, exploitation, source_grade, handling, channel, assignee)
    WHERE state = 'CLOSED';

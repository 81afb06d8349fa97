-- One for each way to narrow the closed reports, which grow without end, in the order shown. The
-- conditions stand as inbox.Facet writes them, or PostgreSQL would not know them again.
CREATE INDEX report_closed_by_priority ON report (priority, received_at DESC, id DESC) WHERE state = 'CLOSED';
CREATE INDEX report_closed_by_source_grade ON report (source_grade, received_at DESC, id DESC) WHERE state = 'CLOSED';
CREATE INDEX report_closed_by_information_grade ON report (information_grade, received_at DESC, id DESC) WHERE state = 'CLOSED';
CREATE INDEX report_closed_by_handling ON report (handling, received_at DESC, id DESC) WHERE state = 'CLOSED';
CREATE INDEX report_closed_ungraded ON report (received_at DESC, id DESC) WHERE state = 'CLOSED' AND source_grade IS NULL;
CREATE INDEX report_closed_of_nobody ON report (received_at DESC, id DESC) WHERE state = 'CLOSED' AND assignee IS NULL;
CREATE INDEX report_closed_sexual ON report (received_at DESC, id DESC)
    WHERE state = 'CLOSED' AND strpos(' ' || exploitation || ' ', ' sexual ') > 0;
CREATE INDEX report_closed_criminal ON report (received_at DESC, id DESC)
    WHERE state = 'CLOSED' AND strpos(' ' || exploitation || ' ', ' criminal ') > 0;
CREATE INDEX report_closed_trafficking ON report (received_at DESC, id DESC)
    WHERE state = 'CLOSED' AND strpos(' ' || exploitation || ' ', ' trafficking ') > 0;
CREATE INDEX report_closed_online ON report (received_at DESC, id DESC)
    WHERE state = 'CLOSED' AND strpos(' ' || exploitation || ' ', ' online ') > 0;
CREATE INDEX report_closed_harmful_behaviour ON report (received_at DESC, id DESC)
    WHERE state = 'CLOSED' AND strpos(' ' || exploitation || ' ', ' harmful-behaviour ') > 0;
CREATE INDEX report_closed_other ON report (received_at DESC, id DESC)
    WHERE state = 'CLOSED' AND strpos(' ' || exploitation || ' ', ' other ') > 0;
CREATE INDEX report_closed_not_known ON report (received_at DESC, id DESC)
    WHERE state = 'CLOSED' AND strpos(' ' || exploitation || ' ', ' not-known ') > 0;

-- What one person has read, whichever way the database goes about it.
CREATE INDEX reading_by_reader ON reading (reader, report_id);

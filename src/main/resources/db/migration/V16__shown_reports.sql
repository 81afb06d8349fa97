-- The entry of a list or a search has no reference: it names each report that was shown, behind how many they were.
CREATE FUNCTION reports_shown(detail text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN string_to_array(substring(detail FROM 'shown=[0-9]+ (.+)$'), ' ');
GRANT EXECUTE ON FUNCTION reports_shown(text) TO softintel_app;

-- Which of them showed a report. Of other acts an entry costs nothing here. What is new waits unsorted, but not for
-- long: each search reads it through.
CREATE INDEX audit_entry_by_shown_report ON audit_entry USING gin (reports_shown(detail))
    WITH (gin_pending_list_limit = 256)
    WHERE act IN ('STATUS_READ', 'REPORTS_LISTED', 'REPORTS_SEARCHED', 'TASKS_LISTED', 'WORK_LISTED', 'REPORTS_REFILED');

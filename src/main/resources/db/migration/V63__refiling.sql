-- How far earlier reports were filed under the present rules of the search and counted in totals.
CREATE TABLE refiling (
    rules       integer     PRIMARY KEY,
    last_report uuid        NOT NULL,
    filed       bigint      NOT NULL,
    finished_at timestamptz
);
GRANT SELECT, INSERT, UPDATE (last_report, filed, finished_at) ON refiling TO softintel_app;

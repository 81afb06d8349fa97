-- Where a process tries whether the database takes writes, after one was refused. Each try is rolled
-- back. Unlogged: a full disk has no room for its log either, and without that PostgreSQL stops.
CREATE UNLOGGED TABLE write_trial (
    filler bytea NOT NULL
);
-- Compressed it would take no room.
ALTER TABLE write_trial ALTER COLUMN filler SET STORAGE EXTERNAL;
GRANT INSERT ON write_trial TO softintel_app;

-- The reports that an officer opened last are offered where an outcome names another report.
GRANT UPDATE (read_at) ON reading TO softintel_app;
CREATE INDEX reading_latest ON reading (reader, read_at DESC) WHERE opened;

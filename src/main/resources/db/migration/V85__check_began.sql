-- When the last whole check began: what it looked at first, it looked at then. The one that goes on now will tell.
ALTER TABLE audit_check ADD COLUMN whole_began_at timestamptz;
UPDATE audit_check SET whole_size = NULL, whole_at = NULL;
GRANT UPDATE (whole_began_at) ON audit_check TO softintel_app;

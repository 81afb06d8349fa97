-- The owner (who runs this) migrates; the application role may use rows and never alter a table.
GRANT USAGE ON SCHEMA public TO softintel_app;
-- It asks which migrations ran, and does not start on other tables.
GRANT SELECT ON flyway_schema_history TO softintel_app;
-- A new function is for nobody until it is granted.
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

-- The owner (who runs this) migrates; the application role may use rows and never alter a table.
GRANT USAGE ON SCHEMA public TO softintel_app;

-- Who has a report open now. A row lives a minute; whoever still looks renews it.
CREATE TABLE presence (
    listener    uuid        PRIMARY KEY,
    report_id   uuid        NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    viewer      text        NOT NULL,
    viewer_name text,
    since       timestamptz NOT NULL,
    until       timestamptz NOT NULL
);
CREATE INDEX presence_of_report ON presence (report_id);
CREATE INDEX presence_until ON presence (until);
GRANT SELECT, INSERT, DELETE ON presence TO softintel_app;
GRANT UPDATE (until) ON presence TO softintel_app;

-- "New since" is counted along time, of reports by report_open.
CREATE INDEX addendum_added ON addendum (added_at, report_id);

-- Says only that something changed: each process then counts for those who listen to it.
CREATE FUNCTION tell_live() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('softintel_live', '');
    RETURN NULL;
END $$;
CREATE TRIGGER report_tells_live AFTER INSERT OR UPDATE OF version ON report
    FOR EACH STATEMENT EXECUTE FUNCTION tell_live();
CREATE TRIGGER presence_tells_live AFTER INSERT OR DELETE ON presence
    FOR EACH STATEMENT EXECUTE FUNCTION tell_live();

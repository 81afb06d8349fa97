-- A question of the team to a reporter. What is asked is an entry of the report, what is answered an
-- addendum to it: their words are sealed there, and none stand here.
CREATE TABLE enquiry (
    id           uuid        PRIMARY KEY REFERENCES entry (id),
    report_id    uuid        NOT NULL REFERENCES report (id),
    asked_at     timestamptz NOT NULL,
    answered_at  timestamptz,
    addendum_id  uuid        UNIQUE REFERENCES addendum (id),
    withdrawn_at timestamptz,
    CHECK ((answered_at IS NULL) = (addendum_id IS NULL)),
    CHECK (answered_at IS NULL OR withdrawn_at IS NULL)
);
CREATE INDEX enquiry_by_report ON enquiry (report_id, asked_at, id);
GRANT SELECT, INSERT ON enquiry TO softintel_app;
GRANT UPDATE (answered_at, addendum_id, withdrawn_at) ON enquiry TO softintel_app;

-- How far the service's own check of the log has come, and how the last whole one ended. One row, whose lock is the lead.
CREATE TABLE audit_check (
    id         smallint PRIMARY KEY CHECK (id = 1),
    checked    bigint   NOT NULL DEFAULT 0,
    began_at   timestamptz,
    edge       bytea    NOT NULL DEFAULT '',
    chains     text     NOT NULL DEFAULT '',
    faults     integer  NOT NULL DEFAULT 0,
    whole_size bigint,
    whole_at   timestamptz
);
INSERT INTO audit_check (id) VALUES (1);
GRANT SELECT, UPDATE (checked, began_at, edge, chains, faults, whole_size, whole_at) ON audit_check TO softintel_app;

-- What was found to be wrong: places and codes, no words of anybody.
CREATE TABLE audit_check_fault (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    said     text        NOT NULL,
    found_at timestamptz NOT NULL
);
GRANT SELECT, INSERT (said, found_at) ON audit_check_fault TO softintel_app;

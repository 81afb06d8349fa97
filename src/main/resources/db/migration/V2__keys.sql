-- Wrapped data keys, one per owner (a report, a draft, a desk, a call back, a look-up of a name, a quarter of the index). Deleting one shreds what it sealed.
CREATE TABLE sealed_key (
    owner         uuid        PRIMARY KEY,
    -- The table of its owner: "report", "draft".
    made_for      text        NOT NULL,
    data_key_id   uuid        NOT NULL,
    wrapped_under text        NOT NULL,
    wrapped       bytea       NOT NULL,
    commitment    bytea       NOT NULL,
    created_at    timestamptz NOT NULL
);
CREATE INDEX sealed_key_by_wrapping_key ON sealed_key (wrapped_under, owner);
GRANT SELECT, INSERT, DELETE ON sealed_key TO softintel_app;

-- The application shreds drafts, numbers that were called, names that were looked up, and nothing that was sent: of other keys it
-- finds none to delete.
ALTER TABLE sealed_key ENABLE ROW LEVEL SECURITY;
CREATE POLICY keys_are_used ON sealed_key FOR SELECT TO softintel_app USING (true);
CREATE POLICY keys_are_made ON sealed_key FOR INSERT TO softintel_app WITH CHECK (true);
CREATE POLICY drafts_are_shredded ON sealed_key FOR DELETE TO softintel_app USING (made_for IN ('draft', 'call_back', 'complaint_lookup'));

-- What each key that this database was written with makes of a fixed text: a process with other keys does not start.
CREATE TABLE key_in_use (
    keyset text        NOT NULL CHECK (keyset IN ('REPORTS', 'INDEX')),
    key_id text        NOT NULL,
    proof  bytea       NOT NULL,
    since  timestamptz NOT NULL,
    PRIMARY KEY (keyset, key_id)
);
GRANT SELECT, INSERT ON key_in_use TO softintel_app;

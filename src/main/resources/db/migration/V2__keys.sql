-- Wrapped data keys, one per owner (a report, a draft, a desk). Deleting a row is crypto-shredding.
CREATE TABLE sealed_key (
    owner         uuid        PRIMARY KEY,
    data_key_id   uuid        NOT NULL,
    wrapped_under text        NOT NULL,
    wrapped       bytea       NOT NULL,
    commitment    bytea       NOT NULL,
    created_at    timestamptz NOT NULL
);
CREATE INDEX sealed_key_by_wrapping_key ON sealed_key (wrapped_under, owner);
GRANT SELECT, INSERT, DELETE ON sealed_key TO softintel_app;

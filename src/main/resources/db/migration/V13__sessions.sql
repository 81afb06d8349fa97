-- Who is signed in. A browser has a random value and the row only a part of its hash: nobody can use what
-- stands here. Most updates change no index, and find room beside the row.
CREATE TABLE web_session (
    id         uuid        PRIMARY KEY,
    account    text        NOT NULL,
    -- A hash of Keycloak's id of the session.
    mark       text        NOT NULL,
    used_at    timestamptz NOT NULL,
    -- When Keycloak was last asked about it, by whichever process.
    checked_at timestamptz NOT NULL,
    -- No later than what is sealed says, or the row opens nothing.
    until      timestamptz NOT NULL,
    sealed     bytea       NOT NULL
) WITH (fillfactor = 50);
CREATE INDEX web_session_by_account ON web_session (account);
CREATE INDEX web_session_by_mark ON web_session (mark);
GRANT SELECT, INSERT, DELETE ON web_session TO softintel_app;
GRANT UPDATE (used_at, checked_at, until, sealed) ON web_session TO softintel_app;

-- Accounts whose earlier tokens are refused: they signed out everywhere, or have left.
CREATE TABLE token_cutoff (
    account text        PRIMARY KEY,
    at      timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE (at) ON token_cutoff TO softintel_app;

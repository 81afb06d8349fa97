-- Who has called how often lately. Unlogged: it costs no disk, is on no replica, and is empty after a
-- crash, which only lets somebody begin anew.
CREATE UNLOGGED TABLE call_limit (
    -- A keyed hash of a kind, a limit, and an account or an address.
    bucket  text        PRIMARY KEY,
    -- When the calls so far are paid off.
    paid_at timestamptz NOT NULL,
    -- How far ahead of the clock that may be before one more call.
    ahead   interval    NOT NULL
) WITH (fillfactor = 50);
GRANT SELECT, INSERT, UPDATE, DELETE ON call_limit TO softintel_app;

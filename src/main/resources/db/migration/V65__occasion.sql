-- From where an act came, under which sign-in, how it ended, and the reader's own words for it, sealed. Entries from before have none.
ALTER TABLE audit_entry
    ADD COLUMN session text,
    ADD COLUMN address text,
    ADD COLUMN request text,
    ADD COLUMN acr     text,
    ADD COLUMN outcome text CHECK (outcome IN ('DONE', 'REFUSED', 'FAILED')),
    ADD COLUMN reason  bytea;
GRANT INSERT (session, address, request, acr, outcome, reason) ON audit_entry TO softintel_app;

CREATE INDEX audit_entry_by_session ON audit_entry (session, id) WHERE session IS NOT NULL;
-- What somebody did in the last hour.
CREATE INDEX audit_entry_by_actor_and_time ON audit_entry (actor, occurred_at);

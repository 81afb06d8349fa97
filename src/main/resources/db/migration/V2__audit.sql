-- Append-only for everybody but a superuser with triggers off, whom a later outside checkpoint exposes.
CREATE TABLE audit_entry (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id    uuid        NOT NULL UNIQUE,
    occurred_at timestamptz NOT NULL,
    act         text        NOT NULL,
    operation   text        NOT NULL,
    actor       text        NOT NULL,
    actor_name  text,
    agency      text        NOT NULL,
    roles       text        NOT NULL,
    reference   text,
    purpose     text        NOT NULL,
    detail      text
);

CREATE INDEX audit_entry_by_actor ON audit_entry (actor, id);
CREATE INDEX audit_entry_by_actor_name ON audit_entry (lower(actor_name), id) WHERE actor_name IS NOT NULL;
CREATE INDEX audit_entry_by_reference ON audit_entry (reference, id) WHERE reference IS NOT NULL;
CREATE INDEX audit_entry_by_operation ON audit_entry (operation, id);

-- On columns, not on the table: nobody may choose an id.
GRANT SELECT ON audit_entry TO softintel_app;
GRANT INSERT (event_id, occurred_at, act, operation, actor, actor_name, agency, roles, reference, purpose, detail)
    ON audit_entry TO softintel_app;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit trail is append-only';
END $$;

CREATE TRIGGER audit_entry_is_append_only BEFORE UPDATE OR DELETE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entry_is_never_truncated BEFORE TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Each entry stands in the chain of a writer: a row that the entry's transaction locks. There are many, so nobody waits.
CREATE TABLE audit_writer (
    id       smallint PRIMARY KEY,
    sequence bigint   NOT NULL DEFAULT -1,
    head     bytea
);
INSERT INTO audit_writer (id) SELECT generate_series(1, 64);
GRANT SELECT, UPDATE (sequence, head) ON audit_writer TO softintel_app;

ALTER TABLE audit_entry
    ADD COLUMN writer   smallint,
    ADD COLUMN sequence bigint,
    ADD COLUMN previous bytea,
    ADD COLUMN salt     bytea,
    -- Entries from before the log have no place in it.
    ADD CONSTRAINT audit_entry_has_a_place CHECK (writer IS NOT NULL AND sequence IS NOT NULL AND salt IS NOT NULL) NOT VALID;
CREATE UNIQUE INDEX audit_entry_by_writer ON audit_entry (writer, sequence);
GRANT INSERT (writer, sequence, previous, salt) ON audit_entry TO softintel_app;

-- What is committed and in no tree yet. A list, not "ids above the last": a late commit has a low id.
CREATE TABLE audit_pending (
    entry_id bigint PRIMARY KEY
);
GRANT SELECT, DELETE ON audit_pending TO softintel_app;

CREATE FUNCTION await_sequencing() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
    INSERT INTO audit_pending VALUES (NEW.id);
    RETURN NULL;
END $$;
CREATE TRIGGER audit_entry_awaits_sequencing AFTER INSERT ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION await_sequencing();

CREATE TABLE audit_leaf (
    leaf     bigint PRIMARY KEY,
    entry_id bigint NOT NULL UNIQUE
);
GRANT SELECT, INSERT ON audit_leaf TO softintel_app;

CREATE TABLE audit_tile (
    level  smallint NOT NULL,
    tile   bigint   NOT NULL,
    hashes bytea    NOT NULL,
    PRIMARY KEY (level, tile)
);
GRANT SELECT, INSERT, UPDATE (hashes) ON audit_tile TO softintel_app;

-- One for each size, for ever.
CREATE TABLE audit_checkpoint (
    size      bigint      PRIMARY KEY,
    note      text        NOT NULL,
    signed_at timestamptz NOT NULL
);
GRANT SELECT, INSERT ON audit_checkpoint TO softintel_app;

-- The log over the audit trail: a tree of hashes, its signed checkpoints, who vouched for them, and our own check of it.

-- Which entry has which place in the log.
CREATE TABLE audit_leaf (
    leaf     bigint PRIMARY KEY,
    entry_id bigint NOT NULL UNIQUE
);
GRANT SELECT, INSERT ON audit_leaf TO softintel_app;

-- None is put before the others or beyond the next place: there the service's own check would never come to it.
CREATE FUNCTION leaves_follow_one_another() RETURNS trigger LANGUAGE plpgsql
    SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    first  bigint;
    beyond bigint;
BEGIN
    SELECT min(leaf), min(leaf) + count(*) INTO first, beyond FROM added;
    IF first <> coalesce((SELECT max(leaf) + 1 FROM audit_leaf WHERE leaf < first), 0)
            OR beyond <> (SELECT max(leaf) + 1 FROM audit_leaf) THEN
        RAISE EXCEPTION 'leaves follow one another' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER audit_leaf_follows AFTER INSERT ON audit_leaf
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION leaves_follow_one_another();

-- What waits goes when it has its place, when its entry was deleted, or when that is too long for the service to have
-- written it.
CREATE FUNCTION wait_for_a_place() RETURNS trigger LANGUAGE plpgsql
    SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF EXISTS (
            SELECT FROM gone JOIN audit_entry e ON e.id = gone.entry_id
            WHERE NOT EXISTS (SELECT FROM audit_leaf l WHERE l.entry_id = gone.entry_id)
                AND octet_length((to_jsonb(e) - 'reason')::text) < 60000) THEN
        RAISE EXCEPTION 'an entry without a place in the log waits for one'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER audit_pending_waits AFTER DELETE ON audit_pending
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION wait_for_a_place();

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

-- What witnesses signed of a checkpoint: public by nature, and never changed.
CREATE TABLE audit_cosignature (
    size         bigint      NOT NULL REFERENCES audit_checkpoint (size),
    witness      text        NOT NULL,
    line         text        NOT NULL,
    -- As the witness says.
    witnessed_at timestamptz NOT NULL,
    PRIMARY KEY (size, witness)
);
-- What one of them signed next to a size, however long it was away.
CREATE INDEX audit_cosignature_by_witness ON audit_cosignature (witness, size);
GRANT SELECT, INSERT ON audit_cosignature TO softintel_app;

-- Where each witness stands, and which process may ask it next.
CREATE TABLE log_witness (
    witness     text        PRIMARY KEY,
    size        bigint      NOT NULL DEFAULT 0,
    due_at      timestamptz NOT NULL,
    failures    integer     NOT NULL DEFAULT 0,
    -- When it last signed; at first, when it was first asked.
    answered_at timestamptz NOT NULL,
    trouble     text        CHECK (trouble IN ('SILENT', 'REFUSED', 'DISAGREES'))
);
GRANT SELECT, INSERT ON log_witness TO softintel_app;
GRANT UPDATE (size, due_at, failures, answered_at, trouble) ON log_witness TO softintel_app;

-- How far the service's own check of the log has come, and how the last whole one ended. One row, whose lock is the lead.
CREATE TABLE audit_check (
    id             smallint    PRIMARY KEY CHECK (id = 1),
    checked        bigint      NOT NULL DEFAULT 0,
    began_at       timestamptz,
    edge           bytea       NOT NULL DEFAULT '',
    chains         text        NOT NULL DEFAULT '',
    faults         integer     NOT NULL DEFAULT 0,
    whole_size     bigint,
    -- What it looked at first, it looked at then.
    whole_began_at timestamptz,
    whole_at       timestamptz
);
INSERT INTO audit_check (id) VALUES (1);
GRANT SELECT, UPDATE (checked, began_at, edge, chains, faults, whole_size, whole_began_at, whole_at)
    ON audit_check TO softintel_app;

-- What was found to be wrong: places and codes, no words of anybody.
CREATE TABLE audit_check_fault (
    id       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    said     text        NOT NULL,
    found_at timestamptz NOT NULL
);
GRANT SELECT, INSERT (said, found_at) ON audit_check_fault TO softintel_app;

-- How far the check has come that holds the database against the log: which part of it and after which row; no part while
-- it waits for the next round. One row, whose lock is the lead.
CREATE TABLE audit_row_check (
    id        smallint    PRIMARY KEY CHECK (id = 1),
    part      text        CHECK (part IN (
        'ENTRIES', 'REPORTS', 'MAILS', 'DISCLOSURES', 'NOTES', 'TASKS', 'ENTITY_NOTES')),
    last      text        NOT NULL DEFAULT '',
    found     integer     NOT NULL DEFAULT 0,
    began_at  timestamptz,
    -- When the round before began.
    before_at timestamptz
);
INSERT INTO audit_row_check (id) VALUES (1);
GRANT SELECT, UPDATE (part, last, found, began_at, before_at) ON audit_row_check TO softintel_app;

-- What was found: references, ids and places, no words of anybody. Each once, and when it was seen last.
CREATE TABLE audit_difference (
    said     text        PRIMARY KEY,
    found_at timestamptz NOT NULL,
    seen_at  timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE (seen_at) ON audit_difference TO softintel_app;

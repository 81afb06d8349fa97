-- What witnesses signed of a checkpoint: public by nature, and never changed.
CREATE TABLE audit_cosignature (
    size         bigint      NOT NULL REFERENCES audit_checkpoint (size),
    witness      text        NOT NULL,
    line         text        NOT NULL,
    -- As the witness says.
    witnessed_at timestamptz NOT NULL,
    PRIMARY KEY (size, witness)
);
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

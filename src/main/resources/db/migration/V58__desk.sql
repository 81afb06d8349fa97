-- How somebody has set up their own desk. Names of views are words that anybody may choose: sealed.
CREATE TABLE desk (
    owner     text        PRIMARY KEY,
    id        uuid        NOT NULL UNIQUE,
    shortcuts boolean     NOT NULL DEFAULT false,
    views     bytea,
    saved_at  timestamptz NOT NULL,
    version   integer     NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON desk TO softintel_app;

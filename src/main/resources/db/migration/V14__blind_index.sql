-- What a report can be found by: a few bits of a keyed hash of a value that the report holds, so
-- that several values share each bucket. The content has the last word. No id and no time of its
-- own, and a row for each bucket only once: nothing tells how often or in which order values came.
CREATE TABLE blind_index (
    index_name text    NOT NULL,
    key_id     bigint  NOT NULL,
    bucket     integer NOT NULL,
    report_id  uuid    NOT NULL REFERENCES report (id),
    PRIMARY KEY (index_name, key_id, bucket, report_id)
);
CREATE INDEX blind_index_by_report ON blind_index (report_id);
GRANT SELECT, INSERT, DELETE ON blind_index TO softintel_app;

-- A sanitised log is a second text about a report, with a reference of its own. A correction is a new version; none is ever
-- changed. Text and conditions are sealed under the report's own key.
CREATE TABLE intelligence_log (
    id        uuid        PRIMARY KEY,
    report_id uuid        NOT NULL REFERENCES report (id),
    reference text        NOT NULL UNIQUE,
    begun_at  timestamptz NOT NULL CHECK (are_times(begun_at))
);
CREATE INDEX intelligence_log_by_report ON intelligence_log (report_id, begun_at, id);
GRANT SELECT, INSERT ON intelligence_log TO softintel_app;

CREATE TABLE intelligence_version (
    id                uuid        PRIMARY KEY,
    log_id            uuid        NOT NULL REFERENCES intelligence_log (id),
    report_id         uuid        NOT NULL REFERENCES report (id),
    number            integer     NOT NULL,
    source_grade      text        NOT NULL CHECK (source_grade IN ('1', '2', '3')),
    information_grade text        NOT NULL CHECK (information_grade IN ('A', 'B', 'C', 'D', 'E')),
    handling          text        NOT NULL CHECK (handling IN ('P', 'C')),
    author            text        NOT NULL,
    author_name       text,
    written_at        timestamptz NOT NULL CHECK (are_times(written_at)),
    text              bytea       NOT NULL,
    conditions        bytea,
    UNIQUE (log_id, number)
);
CREATE INDEX intelligence_version_by_report ON intelligence_version (report_id);
GRANT SELECT, INSERT ON intelligence_version TO softintel_app;

-- Lists show the last version of each log.
CREATE FUNCTION demand_version() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM intelligence_version v WHERE v.log_id = NEW.id AND v.report_id = NEW.report_id) THEN
        RAISE EXCEPTION 'a log has a version' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER intelligence_log_has_a_version AFTER INSERT ON intelligence_log
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION demand_version();

-- What left the team, how, and to what kind of recipient. Names, addresses, certificates, conditions and reasons are sealed
-- under the report's own key.
CREATE TABLE disclosure (
    id             uuid        PRIMARY KEY,
    report_id      uuid        NOT NULL REFERENCES report (id),
    log            text        REFERENCES intelligence_log (reference),
    log_version    integer     NOT NULL,
    way            text        NOT NULL CHECK (way IN ('MAIL', 'PAPER')),
    recipient_kind text        NOT NULL CHECK (recipient_kind IN (
        'POLICE', 'CHILDRENS_SERVICES', 'HEALTH', 'EDUCATION', 'YOUTH_JUSTICE', 'HOUSING_OR_LICENSING', 'OTHER_AREA',
        'VOLUNTARY', 'OTHER')),
    grade          text        NOT NULL CHECK (grade ~ '^[123][ABCDE][PC]$'),
    author         text        NOT NULL,
    author_name    text,
    made_at        timestamptz NOT NULL CHECK (are_times(made_at)),
    -- Whether it leaves only after a second officer approved it: the recipient or the certificate is new.
    needs_second   boolean     NOT NULL,
    -- A keyed hash of e-mail address and certificate: shows which were used before.
    recipient_mark text,
    content        bytea       NOT NULL
);
CREATE INDEX disclosure_by_report ON disclosure (report_id, made_at, id);
CREATE INDEX disclosure_with_second ON disclosure (made_at, id) WHERE needs_second;
CREATE INDEX disclosure_by_recipient ON disclosure (recipient_mark) WHERE recipient_mark IS NOT NULL;
GRANT SELECT, INSERT ON disclosure TO softintel_app;

-- What a second officer answered, the first PDF, and that the recipient has it: once each, and never changed.
CREATE TABLE disclosure_step (
    disclosure_id uuid        NOT NULL REFERENCES disclosure (id),
    kind          text        NOT NULL CHECK (kind IN ('ANSWER', 'PAPER', 'ACKNOWLEDGED')),
    code          text        NOT NULL CHECK (code IN ('APPROVED', 'REFUSED', 'PDF', 'LINK', 'CALL')),
    author        text        NOT NULL,
    author_name   text,
    made_at       timestamptz NOT NULL CHECK (are_times(made_at)),
    PRIMARY KEY (disclosure_id, kind)
);
GRANT SELECT, INSERT ON disclosure_step TO softintel_app;

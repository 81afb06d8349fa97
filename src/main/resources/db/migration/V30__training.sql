-- What everybody may read: nothing here is about a person. The columns stand in docs/threat-model.md.
CREATE TABLE training_event (
    id           uuid        PRIMARY KEY,
    title        text        NOT NULL,
    about        text        NOT NULL,
    audience     text        NOT NULL,
    mode         text        NOT NULL,
    place        text,
    on_date      date        NOT NULL,
    from_time    time,
    until_time   time,
    booking      text,
    cancelled_at timestamptz,
    changed_at   timestamptz NOT NULL,
    version      integer     NOT NULL
);
CREATE INDEX training_event_by_date ON training_event (on_date, id);
GRANT SELECT, INSERT, UPDATE ON training_event TO softintel_app;

-- The dates that the council's old page still showed. They are over: only the manager sees them.
INSERT INTO training_event (id, title, about, audience, mode, place, on_date, changed_at, version)
SELECT gen_random_uuid(), title, 'Shown on the page that this service replaces.',
       'People who work with children in Kirklees', 'IN_PERSON',
       'Kirklees Safeguarding Children Partnership, basement, room B16, Brian Jackson House, 2 New North Parade, Huddersfield HD1 5JP',
       on_date::date, timestamptz '2020-03-31 00:00+00', 0
FROM (VALUES
    ('Contextual and Complex Safeguarding', '2019-11-26'),
    ('Contextual and Complex Safeguarding', '2020-03-03'),
    ('Online Safety', '2019-10-15'),
    ('Online Safety', '2020-01-16'),
    ('Young People and Substance Misuse', '2019-10-02'),
    ('Young People and Substance Misuse', '2020-01-22'),
    ('Safeguarding Skills for Managers', '2019-09-24'),
    ('Safeguarding Skills for Managers', '2019-11-05'),
    ('Safeguarding Skills for Managers', '2020-01-29'),
    ('Safeguarding Skills for Managers', '2020-03-11')
) AS old (title, on_date);

-- What everybody may read: nothing here is about a person. The columns stand in docs/threat-model.md.
CREATE TABLE training_event (
    id           uuid        PRIMARY KEY,
    title        text        NOT NULL,
    about        text        NOT NULL,
    audience     text        NOT NULL,
    mode         text        NOT NULL CHECK (mode IN ('IN_PERSON', 'ONLINE', 'BOTH')),
    place        text,
    on_date      date        NOT NULL CHECK (isfinite(on_date)),
    from_time    time,
    until_time   time,
    booking      text,
    cancelled_at timestamptz,
    changed_at   timestamptz NOT NULL,
    version      integer     NOT NULL,
    CHECK (are_times(cancelled_at, changed_at))
);
CREATE INDEX training_event_by_date ON training_event (on_date, id);
GRANT SELECT, INSERT, UPDATE ON training_event TO softintel_app;

-- The dates that the old page of the council still showed. They are over: only the manager sees them.
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

-- Who can help.
CREATE TABLE help_entry (
    id         uuid        PRIMARY KEY,
    reach      text        NOT NULL CHECK (reach IN ('LOCAL', 'NATIONAL')),
    name       text        NOT NULL,
    audience   text        NOT NULL,
    about      text        NOT NULL,
    phone      text,
    website    text,
    hours      text        NOT NULL,
    -- Where the hours were read. It is not a check.
    source     text,
    -- Empty until the manager of this installation has rung.
    checked_on date        CHECK (isfinite(checked_on)),
    position   integer     NOT NULL,
    changed_at timestamptz NOT NULL CHECK (are_times(changed_at)),
    version    integer     NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON help_entry TO softintel_app;

INSERT INTO help_entry (id, reach, name, audience, about, phone, website, hours, source, position, changed_at, version)
SELECT gen_random_uuid(), 'NATIONAL', name, audience, about, phone, website, hours, source, position,
       timestamptz '2026-11-25 00:00+00', 1
FROM (VALUES
    (1, 'Say Something', 'Young people',
     'Free. Call or text. You can talk about what happens to you or to a friend. You do not have to say who you are.',
     '116 000', 'https://www.missingpeople.org.uk/', 'At any time, day or night',
     'a page of the Northamptonshire Safeguarding Children Board, last updated on 2 August 2023'),
    (2, 'Childline', 'Anyone under 19',
     'Free. Talk about any worry, by phone or online.',
     '0800 1111', 'https://www.childline.org.uk/', 'At any time, day or night',
     'the NSPCC''s page about Childline at learning.nspcc.org.uk, which has no date'),
    (3, 'NSPCC Helpline', 'Adults who are worried about a child',
     'Free advice for parents, for those who work with children and for anyone else.',
     '0808 800 5000', 'https://www.nspcc.org.uk/',
     'Online and by email: at any time. By phone: in the daytime. Check their website before you call.',
     'the NSPCC''s own news of April 2020'),
    (4, 'PACE, now the Ivison Trust', 'Parents and carers',
     'Supports parents whose child is being exploited, or may be.',
     NULL, 'https://ivisontrust.org.uk/', 'Check their website.',
     NULL),
    (5, 'CEOP Safety Centre', 'Anyone',
     'Part of the police. Report grooming or sexual abuse online.',
     NULL, 'https://www.ceop.police.uk/Safety-Centre/',
     'You can send a report at any time. In an emergency, call 999.',
     NULL),
    (6, 'Crimestoppers', 'Anyone',
     'Free. Say what you know about a crime without giving your name.',
     '0800 555 111', 'https://crimestoppers-uk.org/', 'At any time, by phone and online',
     'Wikipedia, as it was in November 2023'),
    (7, 'Victim Support', 'Anyone who was harmed by a crime, and their family and friends',
     'Free. You can talk to them whether or not the police know about the crime.',
     '08 08 16 89 111', 'https://www.victimsupport.org.uk/', 'At any time, day or night',
     'Victim Support''s own news of 2020'),
    (8, 'Samaritans', 'Anyone who finds it hard to cope',
     'Free. Somebody listens. The number does not show on your phone bill.',
     '116 123', 'https://www.samaritans.org/', 'At any time, day or night',
     'a page of the University of Sunderland, 16 July 2021')
) AS known (position, name, audience, about, phone, website, hours, source);

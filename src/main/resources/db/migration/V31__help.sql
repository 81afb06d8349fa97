-- Who can help, as everybody may read it. No row is about a person.
CREATE TABLE help_entry (
    id         uuid        PRIMARY KEY,
    reach      text        NOT NULL,
    name       text        NOT NULL,
    audience   text        NOT NULL,
    about      text        NOT NULL,
    phone      text,
    website    text,
    hours      text        NOT NULL,
    checked_on date,
    position   integer     NOT NULL,
    changed_at timestamptz NOT NULL,
    version    integer     NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON help_entry TO softintel_app;

-- Nobody has rung these numbers for this installation yet: checked_on is empty until the manager has.
INSERT INTO help_entry (id, reach, name, audience, about, phone, website, hours, position, changed_at, version)
SELECT gen_random_uuid(), 'NATIONAL', name, audience, about, phone, website, hours, position, timestamptz '2026-11-24 00:00+00', 1
FROM (VALUES
    (1, 'Say Something', 'Young people', 'Free. Call or text. You can talk about what happens to you or to a friend, and you need not say who you are.',
     '116 000', 'https://www.missingpeople.org.uk/', 'Look at their website'),
    (2, 'Childline', 'Anyone under 19', 'Free. Talk about any worry, by phone or online.',
     '0800 1111', 'https://www.childline.org.uk/', 'Look at their website'),
    (3, 'NSPCC Helpline', 'Adults who are worried about a child', 'Free advice for parents, for those who work with children and for anyone else.',
     '0808 800 5000', 'https://www.nspcc.org.uk/', 'Look at their website'),
    (4, 'PACE, now the Ivison Trust', 'Parents and carers', 'Stands by parents whose child is being exploited, or may be.',
     NULL, 'https://ivisontrust.org.uk/', 'Look at their website'),
    (5, 'CEOP Safety Centre', 'Anyone', 'Part of the police. Report grooming or sexual abuse online.',
     NULL, 'https://www.ceop.police.uk/Safety-Centre/', 'Report at any time; look at their website for when it is read'),
    (6, 'Crimestoppers', 'Anyone', 'Free. Tell what you know about a crime without giving your name.',
     '0800 555 111', 'https://crimestoppers-uk.org/', 'Look at their website')
) AS known (position, name, audience, about, phone, website, hours);

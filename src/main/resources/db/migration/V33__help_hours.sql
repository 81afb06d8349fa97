-- Where the hours of an entry were read. It is not a check: checked_on stays empty until the manager has rung.
ALTER TABLE help_entry ADD COLUMN source text;

UPDATE help_entry SET hours = known.hours, source = known.source
FROM (VALUES
    ('Say Something', 'At any time, day or night',
     'a page of the Northamptonshire Safeguarding Children Board, last updated on 2 August 2023'),
    ('Childline', 'At any time, day or night',
     'the NSPCC''s page about Childline at learning.nspcc.org.uk, which has no date'),
    ('NSPCC Helpline', 'Online and by email: at any time. By phone: in the daytime. Look at their website before you ring.',
     'the NSPCC''s own news of April 2020'),
    ('PACE, now the Ivison Trust', 'We do not know them. Look at their website.', NULL),
    ('CEOP Safety Centre', 'You can send a report at any time. We do not know when it is read.', NULL),
    ('Crimestoppers', 'At any time, by phone and online',
     'Wikipedia, as it was in November 2023')
) AS known (name, hours, source)
-- Not where a manager was quicker.
WHERE help_entry.name = known.name AND help_entry.version = 1;

INSERT INTO help_entry (id, reach, name, audience, about, phone, website, hours, source, position, changed_at, version)
SELECT gen_random_uuid(), 'NATIONAL', name, audience, about, phone, website, hours, source, position, timestamptz '2026-11-25 00:00+00', 1
FROM (VALUES
    (7, 'Victim Support', 'Anyone who was harmed by a crime, and their family and friends',
     'Free. You can talk to them if the police know about the crime, and if they do not.',
     '08 08 16 89 111', 'https://www.victimsupport.org.uk/', 'At any time, day or night',
     'Victim Support''s own news of 2020'),
    (8, 'Samaritans', 'Anyone who finds it hard to cope',
     'Free. Somebody listens. The number does not show on your phone bill.',
     '116 123', 'https://www.samaritans.org/', 'At any time, day or night',
     'a page of the University of Sunderland, 16 July 2021')
) AS known (position, name, audience, about, phone, website, hours, source);

-- Everybody who sends a report in which a term was advised on added to one row, and waited for it. Now the count has
-- parts, as tally has, and transactions that count at the same time change different ones.
ALTER TABLE language_choice RENAME COLUMN choices TO total;
ALTER TABLE language_choice ADD COLUMN part smallint NOT NULL DEFAULT 0;
ALTER TABLE language_choice ALTER COLUMN part DROP DEFAULT;
ALTER TABLE language_choice DROP CONSTRAINT language_choice_pkey;
ALTER TABLE language_choice ADD PRIMARY KEY (month, term, kept, part);
REVOKE UPDATE ON language_choice FROM softintel_app;
GRANT UPDATE (total) ON language_choice TO softintel_app;

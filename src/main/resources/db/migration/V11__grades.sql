-- The grade as three codes, for lists; its conditions are words and stand, sealed, in the entry.
ALTER TABLE report
    ADD COLUMN source_grade      text CHECK (source_grade IN ('1', '2', '3')),
    ADD COLUMN information_grade text CHECK (information_grade IN ('A', 'B', 'C', 'D', 'E')),
    ADD COLUMN handling          text CHECK (handling IN ('P', 'C'));
GRANT UPDATE (source_grade, information_grade, handling) ON report TO softintel_app;

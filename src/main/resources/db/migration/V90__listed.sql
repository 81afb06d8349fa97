-- How many children, people, vehicles and so on a report names, for lists: "children 2 vehicles 1". One that names none has '';
-- of reports from before nobody counted them.
ALTER TABLE report ADD COLUMN listed text CHECK (listed ~ '^([a-z]+ [1-9][0-9]?( [a-z]+ [1-9][0-9]?)*)?$');

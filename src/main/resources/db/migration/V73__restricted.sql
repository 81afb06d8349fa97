-- Restricted reports are few; each look at the statistics leaves out those that its reader may not know of.
CREATE INDEX report_restricted ON report (received_at) WHERE restricted;

-- A mail to the leads of which every report was restricted before it went.
ALTER TABLE lead_letter DROP CONSTRAINT lead_letter_state_check;
ALTER TABLE lead_letter ADD CONSTRAINT lead_letter_state_check
    CHECK (state IN ('WAITING', 'SENT', 'FAILED', 'DROPPED'));

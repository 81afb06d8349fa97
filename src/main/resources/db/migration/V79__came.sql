-- What a partner's program sent, apart from what somebody wrote on our pages. Of reports from before,
-- SERVICE says either.
ALTER TABLE report DROP CONSTRAINT report_channel_check;
ALTER TABLE report ADD CONSTRAINT report_channel_check
    CHECK (channel IN ('SERVICE', 'API', 'PHONE', 'LETTER', 'EMAIL'));
CREATE INDEX report_closed_by_channel ON report (channel, received_at DESC, id DESC) WHERE state = 'CLOSED';
CREATE INDEX report_closed_typed_in ON report (received_at DESC, id DESC)
    WHERE state = 'CLOSED' AND channel IN ('PHONE', 'LETTER', 'EMAIL');

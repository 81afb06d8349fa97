-- The clock that runs now and when it runs out. A clock that is paused waits beside it, with the
-- seconds of working time that it had left, while the time to review it runs.
ALTER TABLE report
    ADD COLUMN clock        text NOT NULL DEFAULT 'FIRST_LOOK',
    ADD COLUMN clock_from   timestamptz,
    ADD COLUMN due_at       timestamptz,
    ADD COLUMN paused_clock text,
    ADD COLUMN paused_left  bigint NOT NULL DEFAULT 0;
-- Reports that came before there were clocks are due a day after they came.
UPDATE report SET clock_from = received_at, due_at = received_at + interval '1 day',
    clock = CASE WHEN seen_at IS NULL THEN 'FIRST_LOOK' ELSE 'GRADING' END;
ALTER TABLE report ALTER COLUMN clock_from SET NOT NULL, ALTER COLUMN due_at SET NOT NULL;
GRANT UPDATE (clock, clock_from, due_at, paused_clock, paused_left) ON report TO softintel_app;

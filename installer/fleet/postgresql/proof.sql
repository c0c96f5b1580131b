-- Stops with an error when the views tell a group that is too small, or let it be computed from what they tell.
DO $$
DECLARE
    wrong int;
BEGIN
    SELECT count(*) INTO wrong FROM sluice.daily WHERE devices < (SELECT least_group FROM sluice.setting);
    IF wrong = 0 THEN RAISE 'there is no group too small, so nothing is shown by this'; END IF;

    SELECT count(*) INTO wrong
    FROM sluice.exposure e JOIN sluice.daily d USING (day, dimension, value), sluice.setting s
    WHERE d.devices < s.least_group;
    IF wrong > 0 THEN RAISE 'exposure tells % groups that are too small', wrong; END IF;

    -- Departments exclude each other, so what (others) holds can be counted: never fewer devices than a group must have.
    SELECT count(*) INTO wrong FROM (
        SELECT day FROM sluice.daily d
        WHERE dimension = 'department'
            AND NOT EXISTS (SELECT 1 FROM sluice.exposure e WHERE (e.day, e.dimension, e.value) = (d.day, d.dimension, d.value))
        GROUP BY day HAVING sum(devices) < (SELECT least_group FROM sluice.setting)
    ) days;
    IF wrong > 0 THEN RAISE '(others) can be computed on % days', wrong; END IF;

    SELECT count(*) INTO wrong FROM sluice.coverage WHERE devices < (SELECT least_group FROM sluice.setting);
    IF wrong > 0 THEN RAISE 'coverage tells % groups that are too small', wrong; END IF;

    IF (SELECT sum(messages) FROM sluice.exposure WHERE dimension = 'department')
        <> (SELECT sum(messages) FROM sluice.messages) THEN
        RAISE 'messages were lost between the raw counts and the view';
    END IF;
    RAISE NOTICE 'no group below the least size can be read or computed; no message is lost';
END $$;
SET ROLE sluice_reader;
SELECT count(*) > 0 AS reader_sees_reports FROM sluice.exposure_30_days;
DO $$ BEGIN
    PERFORM 1 FROM sluice.messages;
    RAISE 'a reader of reports can read devices';
EXCEPTION WHEN insufficient_privilege THEN
    RAISE NOTICE 'a reader of reports cannot read devices';
END $$;

-- Counts of a fleet in PostgreSQL 13 or later: raw counts by device and day, one row for each device, and sums by day.
-- Only owners of these tables see devices; reports are for the role sluice_reader, see views.sql.
CREATE SCHEMA IF NOT EXISTS sluice;
SET search_path = sluice;

-- least_group: how many devices a group must have to be told. current_policy: empty means whatever most devices have.
CREATE TABLE setting (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    least_group int NOT NULL DEFAULT 10 CHECK (least_group >= 5),
    silent_days int NOT NULL DEFAULT 3,
    current_policy text NOT NULL DEFAULT ''
);
INSERT INTO setting DEFAULT VALUES;

-- How many machines the inventory knows, to tell those that never spoke. Filled by whoever keeps the inventory.
CREATE TABLE inventory (department text PRIMARY KEY, machines int NOT NULL);

-- id is a hash of everything that tells a count apart, so that a parcel that came twice is taken once.
CREATE TABLE messages (
    day date NOT NULL,
    id bigint NOT NULL,
    device uuid NOT NULL,
    department text NOT NULL,
    service text NOT NULL,
    tier text NOT NULL,
    level text NOT NULL,
    outcome text NOT NULL,
    messages int NOT NULL,
    tokens bigint NOT NULL,
    PRIMARY KEY (day, id)
) PARTITION BY RANGE (day);

CREATE TABLE findings (
    day date NOT NULL,
    id bigint NOT NULL,
    device uuid NOT NULL,
    department text NOT NULL,
    service text NOT NULL,
    tier text NOT NULL,
    type text NOT NULL,
    outcome text NOT NULL,
    findings int NOT NULL,
    PRIMARY KEY (day, id)
) PARTITION BY RANGE (day);

-- The last heartbeat of each device.
CREATE TABLE device (
    device uuid PRIMARY KEY,
    department text NOT NULL,
    first_seen timestamptz NOT NULL,
    last_seen timestamptz NOT NULL,
    agent text NOT NULL,
    extension text NOT NULL,
    policy text NOT NULL,
    policy_problems int NOT NULL,
    adapters_broken int NOT NULL,
    lost bigint NOT NULL
);

-- Sums of a day along one dimension; kept when the raw counts are dropped. tier is that of a service, else empty.
CREATE TABLE daily (
    day date NOT NULL,
    dimension text NOT NULL,
    value text NOT NULL,
    tier text NOT NULL,
    devices int NOT NULL,
    messages bigint NOT NULL,
    tokens bigint NOT NULL,
    exposed bigint NOT NULL,
    prevented bigint NOT NULL,
    PRIMARY KEY (day, dimension, value, tier)
);

-- One partition for each day. Call it once a day; dropping raw counts is dropping partitions.
CREATE PROCEDURE make_partitions(first date, days int) LANGUAGE plpgsql AS $$
DECLARE
    d date;
BEGIN
    FOR d IN SELECT generate_series(first, first + days - 1, interval '1 day')::date LOOP
        EXECUTE format('CREATE TABLE IF NOT EXISTS sluice.messages_%s PARTITION OF sluice.messages FOR VALUES FROM (%L) TO (%L)',
            to_char(d, 'YYYYMMDD'), d, d + 1);
        EXECUTE format('CREATE TABLE IF NOT EXISTS sluice.findings_%s PARTITION OF sluice.findings FOR VALUES FROM (%L) TO (%L)',
            to_char(d, 'YYYYMMDD'), d, d + 1);
    END LOOP;
END $$;

CREATE PROCEDURE drop_partitions(before date) LANGUAGE plpgsql AS $$
DECLARE
    part regclass;
BEGIN
    FOR part IN
        SELECT inhrelid::regclass FROM pg_inherits
        WHERE inhparent IN ('sluice.messages'::regclass, 'sluice.findings'::regclass)
            AND right(inhrelid::regclass::text, 8) < to_char(before, 'YYYYMMDD')
    LOOP
        EXECUTE 'DROP TABLE ' || part;
    END LOOP;
END $$;

-- Sums one day up anew; devices that were offline may still bring counts of it, so do the last days every night.
CREATE PROCEDURE roll_up(wanted date) LANGUAGE sql AS $$
    DELETE FROM sluice.daily WHERE day = wanted;
    INSERT INTO sluice.daily
    SELECT
        wanted,
        CASE grouping(service, level, department) WHEN 3 THEN 'service' WHEN 5 THEN 'level' ELSE 'department' END,
        coalesce(service, level, department),
        coalesce(tier, ''),
        count(DISTINCT device),
        sum(messages),
        sum(tokens),
        coalesce(sum(messages) FILTER (WHERE level IN ('confidential', 'regulated')
            AND outcome IN ('sent', 'sent_anyway')), 0),
        coalesce(sum(messages) FILTER (WHERE level IN ('confidential', 'regulated')
            AND outcome NOT IN ('sent', 'sent_anyway')), 0)
    FROM sluice.messages
    WHERE day = wanted
    GROUP BY GROUPING SETS ((service, tier), (level), (department));
    -- Of a type of finding, messages are findings.
    INSERT INTO sluice.daily
    SELECT wanted, 'type', type, '', count(DISTINCT device), sum(findings), 0,
        coalesce(sum(findings) FILTER (WHERE outcome IN ('sent', 'sent_anyway')), 0),
        coalesce(sum(findings) FILTER (WHERE outcome NOT IN ('sent', 'sent_anyway')), 0)
    FROM sluice.findings
    WHERE day = wanted
    GROUP BY type;
$$;

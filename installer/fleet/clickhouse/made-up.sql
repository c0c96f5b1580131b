-- Made-up telemetry of {devices} devices on the day that was {day} days ago, one parcel in ten twice; departments and services
-- that too few devices have are among them. Of one device in fifty it comes when {day} is 0, for all {days} days at once.
INSERT INTO otel.otel_metrics_sum
SELECT resource, 'sluice', metric,
    mapFilter((k, v) -> v != '', map('sluice.service', if(n % 9973 = 3, 'rare/chat', 'service/' || toString((n + g) % 7)),
        'sluice.tier', ['personal', 'commercial'][1 + (n + g) % 2],
        'sluice.level', if(metric = 'sluice.findings', '', ['public', 'internal', 'confidential', 'regulated'][1 + g]),
        'sluice.finding.type', if(metric = 'sluice.findings', if(n % 9973 = 3, 'PASSPORT', ['EMAIL', 'PERSON', 'IBAN'][1 + n % 3]), ''),
        'sluice.outcome', ['sent', 'sent', 'sent_redacted', 'sent_anyway'][1 + g])),
    toStartOfDay(now()) - toIntervalDay(d + 1), toStartOfDay(now()) - toIntervalDay(d), 1 + (n * 7 + d + g) % 12
FROM otel.fleet
ARRAY JOIN if({day} = 0, range({days}), [{day}]) AS d
ARRAY JOIN range(4) AS g
ARRAY JOIN ['sluice.messages', 'sluice.tokens', 'sluice.findings'] AS metric
WHERE (n % 50 = 1) = ({day} = 0) AND cityHash64(n, d, g) % 10 < if(g < 2, 9, 3) AND (metric != 'sluice.findings' OR g > 0);
INSERT INTO otel.otel_metrics_sum
SELECT * FROM otel.otel_metrics_sum
WHERE cityHash64(ResourceAttributes, TimeUnix) % 10 = 0
    AND (TimeUnix = toStartOfDay(now()) - toIntervalDay({day}) OR {day} = 0 AND toUInt64(ResourceAttributes['service.instance.id']) % 50 = 1);

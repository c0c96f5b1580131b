-- The heartbeat of each device, {day} days ago; one device in 97 was silent in the last 20 days.
INSERT INTO otel.otel_logs
SELECT now64(9) - toIntervalDay({day}), 'sluice', resource,
    map('sluice.policy.version', if(n % 23 = 0 OR {day} > 0, 'acme 6', 'acme 7'), 'sluice.policy.problems', toString(n % 400 = 0),
        'sluice.adapters.broken', toString(n % 90 = 0), 'sluice.telemetry.lost', '0', 'sluice.extension.version', '0.1.0'), 'sluice.heartbeat'
FROM otel.fleet
WHERE {day} >= 20 OR n % 97 != 0;

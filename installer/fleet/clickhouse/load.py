"""Fills a ClickHouse of its own with made-up telemetry, times the report's queries and proves its views:
load.py [DEVICES] [DAYS]     5000 devices, 30 days. Needs the package chdb, which is ClickHouse in a library."""

import re
import sys
import tempfile
import time
from pathlib import Path

from chdb import session

HERE = Path(__file__).parent
DEVICES, DAYS = (int(a) for a in (sys.argv[1:] + ["5000", "30"][len(sys.argv) - 1 :])[:2])
LEAST = 10
# What a collector sends at once: send_batch_size of collector/to-clickhouse.yaml.
BATCH = "max_block_size = 10000, max_insert_block_size = 10000, min_insert_block_size_rows = 10000, max_insert_threads = 1"


def run(name, day=0):
    text = re.sub(r"--[^\n]*\n", "", (HERE / name).read_text())
    for word, value in (("devices", DEVICES), ("days", DAYS), ("day", day)):
        text = text.replace("{%s}" % word, str(value))
    seconds = 0
    for statement in filter(str.strip, text.split(";")):
        begin = time.monotonic()
        insert = statement.strip().startswith("INSERT")
        clickhouse.query(statement + (f" SETTINGS {BATCH}" if insert else ""))
        seconds += time.monotonic() - begin
    return seconds


def number(sql):
    return float(str(clickhouse.query(sql, "CSV")).strip() or 0)


def timed(title, sql):
    runs = []
    for _ in range(5):
        begin = time.monotonic()
        clickhouse.query(sql, "Null")
        runs.append(round(1000 * (time.monotonic() - begin)))
    print(f"{title:36} {min(runs):6} ms .. {max(runs):6} ms")


def none(what, sql):
    wrong = number(sql)
    if wrong:
        sys.exit(f"FAIL  {what}: {wrong:g}")
    print(f"  ok    {what}")


def some(what, sql):
    if not number(sql):
        sys.exit(f"FAIL  {what}")
    print(f"  ok    {what}")


def size(table):
    rows = number(f"SELECT count() FROM {table}")
    database, name = table.split(".")
    parts = f"FROM system.parts WHERE active AND database = '{database}' AND table = '{name}'"
    print(f"{table:24} {rows:10.0f} rows {number(f'SELECT sum(bytes_on_disk) / 1e6 {parts}'):7.1f} MB")


clickhouse = session.Session(tempfile.mkdtemp())
for file in ("collector-tables.sql", "schema.sql", "views.sql"):
    run(file)
days = sorted(run("made-up.sql", day) for day in range(DAYS, 0, -1))
late = run("made-up.sql", 0)
run("made-up-heartbeats.sql", 20)
beats = run("made-up-heartbeats.sql", 0)
print(f"one day taken and summed up in {days[0]:.1f} .. {days[-1]:.1f} s; {DAYS} days of one device in fifty, late, in {late:.1f} s;",
      f"a heartbeat of each in {beats:.1f} s")
for table in ("otel.otel_metrics_sum", "sluice.count", "sluice.daily", "sluice.heartbeat"):
    size(table)

for view in ("exposure", "exposure_30_days", "trend", "finding_types", "coverage"):
    timed(view, f"SELECT * FROM sluice.{view}")
COUNTED = """SELECT toDate(TimeUnix - INTERVAL 1 SECOND, 'UTC') AS day, {key} AS value,
    uniqExact(ResourceAttributes['service.instance.id']) AS devices FROM otel.otel_metrics_sum WHERE {of} GROUP BY day, value"""
DEPARTMENTS = COUNTED.format(key="ResourceAttributes['sluice.department']", of="MetricName != 'sluice.findings'")
TYPES = COUNTED.format(key="Attributes['sluice.finding.type']", of="MetricName = 'sluice.findings'")
for dimension, counted in (("department", DEPARTMENTS), ("type", TYPES)):
    some(f"a {dimension} is too small", f"SELECT count() FROM ({counted}) WHERE devices < {LEAST}")
    none("and is not told", f"""SELECT count() FROM sluice.exposure WHERE dimension = '{dimension}'
        AND (day, value) IN (SELECT day, value FROM ({counted}) WHERE devices < {LEAST})""")
    none("what (others) holds cannot be computed", f"""SELECT count() FROM (SELECT day, sum(devices) AS held FROM ({counted})
        WHERE (day, value) NOT IN (SELECT day, value FROM sluice.exposure WHERE dimension = '{dimension}')
        GROUP BY day HAVING held < {LEAST})""")
none("coverage tells none", f"SELECT count() FROM sluice.coverage WHERE devices < {LEAST}")
some("coverage counts every device once", f"SELECT sum(devices) = {DEVICES} FROM sluice.coverage")
ONCE = """SELECT sum(v) FROM (SELECT DISTINCT ResourceAttributes, Attributes, TimeUnix, Value AS v FROM otel.otel_metrics_sum
    WHERE MetricName = '{}')"""
some("parcels came twice", f"SELECT (SELECT count() FROM otel.otel_metrics_sum) > (SELECT count() FROM sluice.count)")
for dimension, metric in (("department", "messages"), ("service", "messages"), ("tier", "tokens"), ("type", "findings")):
    column = "tokens" if metric == "tokens" else "messages"
    none(f"every one of {metric} counts once by {dimension}",
         f"SELECT ({ONCE.format('sluice.' + metric)}) - (SELECT sum({column}) FROM sluice.exposure WHERE dimension = '{dimension}')")
some("the trend knows a change", "SELECT count() FROM sluice.trend WHERE change IS NOT NULL")
some("types of findings are told", "SELECT count() FROM sluice.finding_types")

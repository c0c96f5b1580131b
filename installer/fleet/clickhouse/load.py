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


def statements(name):
    text = re.sub(r"--[^\n]*\n", "", (HERE / name).read_text())
    return [s.strip() for s in text.replace("{devices}", str(DEVICES)).replace("{days}", str(DAYS)).split(";") if s.strip()]


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


clickhouse = session.Session(tempfile.mkdtemp())
for made_up in statements("made-up.sql"):
    clickhouse.query(made_up)
print(f"{number('SELECT count() FROM otel.otel_metrics_sum'):.0f} rows,",
      f"{number('SELECT sum(bytes_on_disk) / 1e6 FROM system.parts WHERE active'):.0f} MB")
for statement in statements("schema.sql"):
    if "REFRESH EVERY" in statement:
        # This build has no timer: what the view would run each hour is run once.
        begin = time.monotonic()
        clickhouse.query("INSERT INTO sluice.daily " + statement.split(" AS\n", 1)[1])
        print(f"summed {DAYS} days up in {time.monotonic() - begin:.1f} s")
    else:
        clickhouse.query(statement)

for view in ("exposure", "exposure_30_days", "trend", "finding_types", "coverage"):
    timed(view, f"SELECT * FROM sluice.{view}")
SMALL = f"SELECT (day, dimension, value) FROM sluice.daily FINAL GROUP BY day, dimension, value HAVING max(devices) < {LEAST}"
some("there are groups that are too small", f"SELECT count() FROM ({SMALL})")
some("and types of findings among them", f"SELECT count() FROM sluice.daily FINAL WHERE dimension = 'type' AND devices < {LEAST}")
none("exposure tells none of them", f"SELECT count() FROM sluice.exposure WHERE (day, dimension, value) IN ({SMALL})")
none("coverage tells none", f"SELECT count() FROM sluice.coverage WHERE devices < {LEAST}")
none("what (others) holds cannot be computed", f"""SELECT count() FROM (SELECT day, sum(devices) AS held FROM sluice.daily FINAL
    WHERE dimension = 'department' AND (day, value) NOT IN (SELECT day, value FROM sluice.exposure WHERE dimension = 'department')
    GROUP BY day HAVING held < {LEAST})""")
ONCE = """SELECT sum(v) FROM (SELECT DISTINCT ResourceAttributes, Attributes, TimeUnix, Value AS v FROM otel.otel_metrics_sum
    WHERE MetricName = '{}')"""
for dimension, metric in (("department", "sluice.messages"), ("service", "sluice.messages"), ("type", "sluice.findings")):
    none(f"every one of {metric} counts once by {dimension}",
         f"SELECT ({ONCE.format(metric)}) - (SELECT sum(messages) FROM sluice.exposure WHERE dimension = '{dimension}')")
some("the trend knows a change", "SELECT count() FROM sluice.trend WHERE change IS NOT NULL")
some("types of findings are told", "SELECT count() FROM sluice.finding_types")

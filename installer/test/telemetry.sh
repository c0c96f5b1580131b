#!/bin/sh
# Sends telemetry of a real agent to a real OpenTelemetry Collector and a real rsyslog, both over TLS with a private CA, and
# looks that nothing typed arrives. Needs root (a private view of /etc), openssl, rsyslog-gnutls, and Go unless OTELCOL names one.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$(dirname "$here")")
if [ "${1:-}" != inside ]; then
    work=$(mktemp -d)
    status=0
    mkdir "$work/upper" "$work/under"
    unshare -m "$0" inside "$work" || status=$?
    rm -rf "$work"
    exit "$status"
fi
work=$2
mount -t overlay overlay -o "lowerdir=/etc,upperdir=$work/upper,workdir=$work/under" /etc
. "$here/checks.sh"
pids=
finish() {
    for pid in $pids; do kill "$pid" 2>/dev/null && wait "$pid" || true; done
}
trap finish EXIT
call() {
    curl -sf -X POST "http://127.0.0.1:$port$1" -H "Authorization: Bearer $(cat "$work/data/token")" \
        -H 'Content-Type: application/json' -d "$2"
}
# shellcheck source=installer/test/telemetry-servers.sh
. "$here/telemetry-servers.sh"
collector=$(find_collector)
certificates
start_collector "$collector"
start_rsyslog
rm -rf /etc/sluice
mkdir /etc/sluice
cat >/etc/sluice/machine.yaml <<YAML
telemetry:
  otlp: https://localhost:14318
  syslog: tls://localhost:16514
  ca: $work/ca.pem
  every-minutes: 1
  department: Claims
YAML

"$root/sluice" run --data-dir "$work/data" --port 0 --no-host >"$work/agent.log" 2>&1 &
pids="$pids $!"
eventually "the agent runs" test -s "$work/data/port"
port=$(cut -d ' ' -f 1 "$work/data/port")
eventually "a heartbeat arrives at the collector" grep -q sluice.heartbeat "$work/logs.jsonl"
eventually "a heartbeat arrives at rsyslog" grep -q ' heartbeat \[sluice@32473' "$work/syslog.log"
call /v1/extension '{"version":"7.6.5","brokenSite":"chatgpt.com"}' >/dev/null || fail "the extension was not noted"
verdict=$(call /v1/inspect '{"text":"CANARY-7431 geheim: Anna Canaryperson, IBAN DE89370400440532013000","site":"chatgpt.com","conversation":"canary-chat"}')
inspection=$(printf '%s' "$verdict" | python3 -c 'import json, sys; print(json.load(sys.stdin)["id"])')
call /v1/events "{\"inspection\":\"$inspection\",\"outcome\":\"sent-anyway\",\"reason\":\"test-data\"}" >/dev/null ||
    fail "the event was not taken"
eventually "counts arrive at the collector" grep -q sluice.findings "$work/metrics.jsonl"
eventually "counts arrive at rsyslog" grep -q ' messages \[sluice@32473' "$work/syslog.log"
grep -q '"sluice.outcome","value":{"stringValue":"sent_anyway"}' "$work/metrics.jsonl" || fail "the outcome is told"
ok "the outcome is told"
eventually "the heartbeat tells the extension's version" grep -q '"sluice.extension.version","value":{"stringValue":"7.6.5"}' "$work/logs.jsonl"
for secret in CANARY Canaryperson canary-chat DE8937 3704004405 chatgpt.com "$(hostname)"; do
    ! grep -rqiF -- "$secret" "$work/metrics.jsonl" "$work/logs.jsonl" "$work/syslog.log" "$work/data/telemetry" ||
        fail "'$secret' left the machine"
done
ok "nothing typed, no site and no host name arrived"
"$root/sluice" doctor --json --data-dir "$work/data" >"$work/doctor.json" || true
grep -q 'on, last success 20.*, 0 queued, 0 lost' "$work/doctor.json" || fail "the doctor tells how telemetry fares"
ok "the doctor tells how telemetry fares"
kill_last_collector
eventually "what cannot be sent waits" sh -c "ls '$work/data/telemetry/otlp' | grep -q ."
start_collector "$collector"
eventually "and is sent when the collector is back" sh -c "! ls '$work/data/telemetry/otlp' | grep -q ."
[ -z "${KEEP:-}" ] || cp "$work/metrics.jsonl" "$work/logs.jsonl" "$work/syslog.log" "$KEEP"
passed

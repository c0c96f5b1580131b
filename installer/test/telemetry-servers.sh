#!/bin/sh
# Sourced by telemetry.sh and whole.sh: a CA of our own, a collector and an rsyslog that use it.
# shellcheck disable=SC2154
certificates() {
    openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj "/CN=Test CA" -keyout "$work/ca.key" -out "$work/ca.pem" 2>/dev/null
    openssl req -newkey rsa:2048 -nodes -subj "/CN=localhost" -keyout "$work/server.key" -out "$work/server.csr" 2>/dev/null
    printf 'subjectAltName=DNS:localhost,IP:127.0.0.1\n' >"$work/names"
    openssl x509 -req -in "$work/server.csr" -CA "$work/ca.pem" -CAkey "$work/ca.key" -CAcreateserial -days 2 \
        -extfile "$work/names" -out "$work/server.pem" 2>/dev/null
}

# The one that OTELCOL names, or one made from its Go modules.
find_collector() {
    [ -z "${OTELCOL:-}" ] || { echo "$OTELCOL" && return; }
    (cd "$work" && cp "$root/installer/fleet/collector/builder.yaml" . &&
        go run go.opentelemetry.io/collector/cmd/builder@v0.139.0 --config builder.yaml >build.log 2>&1) ||
        fail "the collector could not be built: $(tail -3 "$work/build.log")"
    echo "$work/out/otelcol-sluice"
}

start_collector() {
    SLUICE_DIR=$work SLUICE_CERT=$work/server.pem SLUICE_KEY=$work/server.key SLUICE_LISTEN=127.0.0.1:14318 \
        "$1" --config "$root/installer/fleet/collector/to-files.yaml" >>"$work/collector.log" 2>&1 &
    collector_pid=$!
    pids="$pids $collector_pid"
}

kill_last_collector() {
    kill "$collector_pid"
    wait "$collector_pid" || true
}

start_rsyslog() {
    cat >"$work/rsyslog.conf" <<CONF
global(defaultNetstreamDriver="gtls" defaultNetstreamDriverCAFile="$work/ca.pem"
    defaultNetstreamDriverCertFile="$work/server.pem" defaultNetstreamDriverKeyFile="$work/server.key" workDirectory="$work")
module(load="imtcp" streamDriver.name="gtls" streamDriver.mode="1" streamDriver.authMode="anon")
input(type="imtcp" port="16514" address="127.0.0.1")
template(name="raw" type="string" string="%rawmsg%\n")
action(type="omfile" file="$work/syslog.log" template="raw")
CONF
    rsyslogd -n -f "$work/rsyslog.conf" -i "$work/rsyslog.pid" >"$work/rsyslog.log" 2>&1 &
    pids="$pids $!"
}

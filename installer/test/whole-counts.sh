#!/bin/sh
# Sourced by whole.sh: what the upgrade left, and what has arrived at the collector of what the person did.
# shellcheck disable=SC2154
[ "$(dpkg-query -W -f '${Version}' sluice)" = "$newer" ] || fail "the newer version is installed"
[ "$(pgrep -u 65534 -fc 'dev.sluice.app.Main run')" -eq 1 ] || fail "one agent, no more"
[ -z "$(find "$work/home" -name dev.sluice.agent.json)" ] || fail "the native host is registered by the package alone"
ok "one agent and one native host after the upgrade"
for outcome in sent cancelled; do
    eventually "'$outcome' arrives at the collector" grep -q "\"sluice.outcome\",\"value\":{\"stringValue\":\"$outcome\"}" "$work/metrics.jsonl"
done
eventually "the heartbeat tells the policy in force" grep -q '"sluice.policy.version","value":{"stringValue":"whole 2"}' "$work/logs.jsonl"
for typed in '4111' declined tuple chatgpt.com "$(hostname)"; do
    refused "'$typed' left no trace in it" grep -qiF -- "$typed" "$work/metrics.jsonl" "$work/logs.jsonl"
done

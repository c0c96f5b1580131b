#!/bin/sh
# Takes Sluice off a Mac, what people own excepted; with --purge the organisation's policy goes too. Needs root; for Jamf and by hand.
set -eu
pkill -TERM -f '^/usr/local/lib/sluice/runtime/bin/java .*dev\.sluice\.app\.Main run' || true
rm -rf /usr/local/lib/sluice /usr/local/bin/sluice /Library/LaunchAgents/dev.sluice.agent.plist
find /Library/Google /Library/Microsoft /Library/Application\ Support -path '*NativeMessagingHosts/dev.sluice.agent.json' -delete 2>/dev/null || true
[ "${1:-}" != --purge ] || rm -rf "/Library/Application Support/Sluice"
pkgutil --forget dev.sluice.agent >/dev/null 2>&1 || true

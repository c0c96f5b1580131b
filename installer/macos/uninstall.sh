#!/bin/sh
# Takes Sluice off a Mac, what people own excepted; with --purge the organisation's policy goes too. Needs root; for Jamf, whose
# own three parameters come before any other, and by hand. SLUICE_ROOT names another root, such as a volume or a test's folder.
set -eu
root=${SLUICE_ROOT:-}
pkill -TERM -f '^/usr/local/lib/sluice/runtime/bin/java .*dev\.sluice\.app\.Main run' || true
rm -rf "$root/usr/local/lib/sluice" "$root/usr/local/bin/sluice" "$root/Library/LaunchAgents/dev.sluice.agent.plist"
find "$root/Library/Google" "$root/Library/Microsoft" "$root/Library/Application Support" \
    -path '*NativeMessagingHosts/dev.sluice.agent.json' -delete 2>/dev/null || true
case " $* " in
    *' --purge '*) rm -rf "$root/Library/Application Support/Sluice" ;;
esac
pkgutil --forget dev.sluice.agent >/dev/null 2>&1 || true

#!/bin/sh
# Extension attribute for Jamf: "ok", "warning", "fault" or "not installed", of the person who is logged in. Jamf runs it as root,
# for whom there is no agent to look at.
sluice=${SLUICE:-/usr/local/bin/sluice}
[ -x "$sluice" ] || { echo "<result>not installed</result>"; exit 0; }
person=$(stat -f %Su /dev/console)
[ "$person" != root ] || { echo "<result>nobody logged in</result>"; exit 0; }
launchctl asuser "$(id -u "$person")" sudo -u "$person" -H "$sluice" doctor --json >/dev/null 2>&1
case $? in
    0) echo "<result>ok</result>" ;;
    1) echo "<result>warning</result>" ;;
    *) echo "<result>fault</result>" ;;
esac

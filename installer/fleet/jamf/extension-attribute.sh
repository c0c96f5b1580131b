#!/bin/sh
# Extension attribute for Jamf: "ok", "warning", "fault" or "not installed".
sluice=/usr/local/bin/sluice
[ -x "$sluice" ] || { echo "<result>not installed</result>"; exit 0; }
"$sluice" doctor --json >/dev/null 2>&1
case $? in
    0) echo "<result>ok</result>" ;;
    1) echo "<result>warning</result>" ;;
    *) echo "<result>fault</result>" ;;
esac

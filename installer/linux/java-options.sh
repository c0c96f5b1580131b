#!/bin/sh
# Prints the options the packaged agent runs with: java-options.sh JDK
set -eu
major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
echo "-XX:+UseSerialGC -Xmx96m -Xss512k -XX:-UsePerfData -XX:-HeapDumpOnOutOfMemoryError -XX:-CreateCoredumpOnCrash -XX:+DisableAttachMechanism"
echo "-XX:ErrorFile=/dev/null -XX:TieredStopAtLevel=4 -Dsluice.extension=/usr/lib/sluice/extension"
[ "$major" -ge 25 ] && echo "-XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED"
exit 0

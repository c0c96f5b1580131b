#!/bin/sh
# Prints the options the packaged agent runs with: java-options.sh JDK
set -eu
major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
echo "-Xms16m -Xmn4m -Xmx192m -Xss1m -XX:+UseSerialGC -XX:MinHeapFreeRatio=2 -XX:MaxHeapFreeRatio=5 -XX:-ShrinkHeapInSteps"
# Else a collection leaves up to a twentieth of the heap dead where it is.
echo "-XX:MarkSweepDeadRatio=0"
# Nothing of a person's text may reach a dump, a core file or a debugger of another process.
echo "-XX:-HeapDumpOnOutOfMemoryError -XX:-CreateCoredumpOnCrash -XX:ErrorFile=/dev/null -XX:-UsePerfData"
echo "-XX:+DisableAttachMechanism -Xlog:disable"
# The archive of classes is mapped where it was made for: nothing to correct in it, and pages nobody needs stay on the disk.
echo "-XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0"
# The second compiler takes 40 MB and a third more processor time to make the thousandth prompt faster, not the first hundred.
echo "-XX:TieredStopAtLevel=1"
# What the C library has been given back goes back to the system, too.
[ "$major" -lt 25 ] || echo "-XX:TrimNativeHeapInterval=10000"
[ "$major" -lt 25 ] || echo "-XX:+UseCompactObjectHeaders -XX:-AOTReplayTraining --enable-native-access=ALL-UNNAMED"

"""wine-pair.py HOST ORIGIN: asks the native host as a browser does, for the extension of that origin."""

import json
import struct
import subprocess
import sys

host = subprocess.Popen(["wine", *sys.argv[1:]], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
message = json.dumps({"type": "pair"}).encode()
host.stdin.write(struct.pack("<I", len(message)) + message)
host.stdin.flush()
head = host.stdout.read(4)
answer = json.loads(host.stdout.read(struct.unpack("<I", head)[0])) if len(head) == 4 else {}
host.stdin.close()
host.wait()
if not (answer.get("port") and answer.get("token")):
    sys.exit("no port and token")

"""powershell.py SCHEMA SCRIPT: does the script parse, and does it read only what the doctor says?"""

import json
import re
import sys
from pathlib import Path

import tree_sitter
import tree_sitter_powershell

schema, script = (Path(a).read_bytes() for a in sys.argv[1:])
tree = tree_sitter.Parser(tree_sitter.Language(tree_sitter_powershell.language())).parse(script)
if tree.root_node.has_error:
    sys.exit("does not parse")
doctor = json.loads(schema)["properties"]
said = {"state": doctor, "v": doctor["versions"]["properties"], "_": doctor["checks"]["items"]["properties"]}
for variable, name in re.findall(r"\$(\w+)\.(\w+)", script.decode()):
    if name not in said[variable]:
        sys.exit(f"the doctor does not say {name}")

// Reads CycloneDX lists and refuses whatever has no licence we know to be compatible. Arguments: the lists.
import { readFileSync } from "node:fs";

const ALLOWED = new Set([
  "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MIT", "MIT-0", "ISC", "0BSD", "EPL-2.0", "CC0-1.0", "BlueOak-1.0.0",
  "Unlicense", "Python-2.0", "MPL-2.0", "CC-BY-3.0", "CC-BY-4.0", "WTFPL", "Zlib",
]);
/** Names of licences that are none of the list, and packages whose entry in the lock file says nothing. */
const KNOWN = new Map([["Go License", "BSD-3-Clause"]]);
const SILENT = new Map([["@biomejs/cli-", "MIT"]]);
const count = new Map();
const problems = [];

for (const file of process.argv.slice(2)) {
  for (const { name, version, licenses = [] } of JSON.parse(readFileSync(file, "utf8")).components) {
    const given = licenses.map((entry) => entry.license?.id ?? entry.license?.name ?? entry.expression ?? "");
    const words = given.flatMap((text) => text.replace(/[()]/g, "").split(/ OR | AND /)).map((text) => text.trim());
    const silent = [...SILENT].find(([prefix]) => given.length === 0 && name.startsWith(prefix))?.[1];
    const good = silent ?? words.map((word) => KNOWN.get(word) ?? word).find((word) => ALLOWED.has(word));
    if (good === undefined) problems.push(`${name} ${version}: ${given.join(", ") || "no licence"}`);
    else count.set(good, (count.get(good) ?? 0) + 1);
  }
}

for (const [licence, number] of [...count].sort((a, b) => b[1] - a[1])) console.log(`${String(number).padStart(5)}  ${licence}`);
for (const problem of problems) console.error(`not allowed: ${problem}`);
process.exit(problems.length === 0 ? 0 : 1);

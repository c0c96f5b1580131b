// Reads the lists of defences: `==` names a row of docs/security.md; then, per defence, what is taken away in words, `@` the file,
// `-` lines that stand there once, `+` lines that take their place, `?` the test that must fail.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** All defences of a folder of lists, in the order of the files. */
export function readLists(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return files.sort().flatMap((name) => readList(readFileSync(join(folder, name), "utf8"), name));
}

function readList(text, name) {
  const defences = [];
  let row;
  for (const block of text.split(/\n{2,}/)) {
    const lines = block.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
    if (lines[0]?.startsWith("== ")) row = lines.shift().slice(3);
    if (lines.length === 0) continue;
    const after = (mark) => lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(mark.length));
    const [file] = after("@ ");
    const [test] = after("? ");
    const before = after("- ").join("\n");
    if (!row || !file || !test || before === "") throw new Error(`${name}: not a defence: ${lines[0]}`);
    defences.push({ row, what: lines[0], file, before, now: after("+ ").join("\n"), test });
  }
  return defences;
}

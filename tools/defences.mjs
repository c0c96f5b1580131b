// Takes defences away one at a time. Arguments: the folder of lists, the copy of the sources, words that choose among the defences.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readLists } from "./defences/lists.mjs";
import { compile, runTests } from "./defences/tests.mjs";

const [folder, tree, ...words] = process.argv.slice(2);
const holdsOne = (defence) => words.length === 0 || words.some((word) => Object.values(defence).join("\n").includes(word));
const defences = readLists(folder).filter(holdsOne);
const isJava = (file) => file.startsWith("agent/src/main/java/");

/** What the tests say without this defence; the sources are as they were afterwards. */
function without({ file, before, now, test }) {
  const path = join(tree, file);
  const source = readFileSync(path, "utf8");
  if (source.split(before).length !== 2) return { problem: `${file} does not hold these lines once` };
  const put = (text) => {
    writeFileSync(path, text);
    if (isJava(file)) compile(tree, file, test);
  };
  try {
    put(source.replace(before, () => now));
    return runTests(tree, [test]);
  } catch (problem) {
    return { problem: problem.message };
  } finally {
    put(source);
  }
}

if (defences.length === 0) {
  console.log("no defence holds these words");
  process.exit(2);
}
const all = runTests(tree, [...new Set(defences.map(({ test }) => test))]);
if (!all.ok) {
  console.log(`with all defences in place the tests do not pass:\n${all.text.slice(-4000)}`);
  process.exit(2);
}
let noticed = 0;
for (const defence of defences) {
  const { failed, problem } = without(defence);
  if (failed) noticed++;
  console.log(`${failed ? "noticed  " : "UNNOTICED"} ${defence.row}: ${defence.what} (${defence.test})`);
  if (problem) console.log(`          ${problem}`);
}
console.log(`${noticed} noticed, ${defences.length - noticed} not`);
process.exit(noticed === defences.length ? 0 : 1);

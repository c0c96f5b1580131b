// Runs the tests that a defence names: of Java, of the extension (*.test.ts), and in a browser (`browser: part of a title`).
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const BROWSER = "browser: ";
const MINUTES = 60_000;

function run(command, args, cwd) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    timeout: 35 * MINUTES,
    maxBuffer: 1 << 28,
  });
  return { ok: status === 0, text: `${stdout}${stderr}` };
}

const isBrowser = (test) => test.startsWith(BROWSER);
const isUnit = (test) => test.endsWith(".test.ts");

/** The tests run together; `failed` only where one of them ran and failed. */
export function runTests(tree, tests) {
  const parts = [
    java(tree, tests.filter((test) => !isBrowser(test) && !isUnit(test))),
    unit(tree, tests.filter(isUnit)),
    browser(tree, tests.filter(isBrowser)),
  ].filter((part) => part !== undefined);
  return {
    ok: parts.every(({ ok }) => ok),
    failed: parts.some(({ failed }) => failed),
    text: parts.map(({ text }) => text).join("\n"),
  };
}

function java(tree, tests) {
  if (tests.length === 0) return undefined;
  const goals = ["dependency:properties@mockito-agent-path", "surefire:test"];
  const result = run("mvn", ["-o", "-q", "-B", "-Dfast", "-pl", "agent", ...goals, `-Dtest=${tests.join(",")}`], tree);
  return { ...result, failed: !result.ok && /There are test failures|Failures: [1-9]|Errors: [1-9]|VM terminated without/.test(result.text) };
}

function unit(tree, tests) {
  if (tests.length === 0) return undefined;
  const result = run("npx", ["vitest", "run", ...tests], join(tree, "extension"));
  return { ...result, failed: !result.ok && /\d+ failed/.test(result.text) };
}

function browser(tree, tests) {
  if (tests.length === 0) return undefined;
  const titles = tests.map((test) => test.slice(BROWSER.length));
  const result = run("npm", ["run", "-s", "test:browser", "--", ...titles], join(tree, "extension"));
  return { ...result, failed: !result.ok && /^ {2}FAIL/m.test(result.text) };
}

/** Compiles one file of the agent into its place; browser tests run the jar. */
export function compile(tree, file, test) {
  const classes = join(tree, "agent/target/classes");
  const path = `${classes}:${readFileSync(join(tree, "agent/target/runtime.classpath"), "utf8")}`;
  const args = ["-nowarn", "-proc:none", "-parameters", "-encoding", "UTF-8", "--release", "17", "-cp", path, "-d", classes];
  const compiled = run(process.env.JAVAC ?? "javac", [...args, join(tree, file)], tree);
  if (!compiled.ok) throw new Error(`${file} does not compile:\n${compiled.text}`);
  if (!isBrowser(test)) return;
  const folder = file.slice("agent/src/main/java/".length).replace(/\/[^/]+$/, "");
  const jar = (process.env.JAVAC ?? "javac").replace(/javac$/, "jar");
  const packed = run(jar, ["uf", join(tree, "agent/target/app/agent.jar"), "-C", classes, folder], tree);
  if (!packed.ok) throw new Error(packed.text);
}

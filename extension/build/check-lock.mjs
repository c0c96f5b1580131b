// Every package that is installed must have come with the checksum the lock file names, from the one public registry.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = new URL("../", import.meta.url);
const { packages } = JSON.parse(readFileSync(new URL("package-lock.json", folder), "utf8"));
const problems = [];

for (const [path, { integrity, resolved, optional }] of Object.entries(packages)) {
  if (path === "") continue;
  if (resolved !== undefined && !resolved.startsWith("https://registry.npmjs.org/")) {
    problems.push(`${path} comes from elsewhere`);
  }
  if (/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? "")) continue;
  const installed = existsSync(fileURLToPath(new URL(path, folder)));
  if (installed)
    problems.push(`${path} is installed and has no checksum; run npm install ${path.split("node_modules/").pop()}`);
  else if (optional !== true) problems.push(`${path} has no checksum`);
}

for (const problem of problems) console.error(problem);
process.exit(problems.length === 0 ? 0 : 1);

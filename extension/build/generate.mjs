// Writes agent/generated/api.ts from the agent's contract; with --check it only compares.
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";

const contract = new URL("../../agent/src/main/resources/dev/sluice/http/openapi.yaml", import.meta.url);
const target = fileURLToPath(new URL("../agent/generated/api.ts", import.meta.url));
const source = `// Generated from the agent's openapi.yaml by \`npm run generate\`.\n${astToString(await openapiTS(contract))}`;

if (process.argv.includes("--check")) {
  const kept = await readFile(target, "utf8").catch(() => "");
  if (kept !== source) {
    console.error("agent/generated/api.ts is not what openapi.yaml says; run `npm run generate`.");
    process.exit(1);
  }
} else {
  await writeFile(target, source);
}

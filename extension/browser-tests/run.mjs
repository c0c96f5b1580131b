// Runs the browser suites and says at its end how many cases passed and failed. Arguments choose cases by name.
import { Agent } from "./harness/agent.mjs";
import { openBrowser } from "./harness/browser.mjs";
import { ReplicaServer } from "./harness/replica-server.mjs";
import { SITES } from "./sites/sites.mjs";
import { suites } from "./suites/suites.mjs";

const wanted = process.argv.slice(2);
const CASE_MILLIS = 60_000;

const server = await ReplicaServer.start(SITES);
const agent = await Agent.start();
const browser = await openBrowser({ port: server.port, hosts: server.hosts, dataDir: agent.dataDir });
const world = { server, agent, browser, context: browser.context };
let passed = 0;
let failed = 0;

for (const suite of suites) {
  for (const [name, run] of Object.entries(suite.cases)) {
    const title = `${suite.name}: ${name}`;
    if (wanted.length > 0 && !wanted.some((part) => title.includes(part))) continue;
    try {
      await inTime(run(world));
      passed++;
      console.log(`  ok    ${title}`);
    } catch (problem) {
      failed++;
      console.log(`  FAIL  ${title}\n        ${String(problem.stack ?? problem).replaceAll("\n", "\n        ")}`);
    }
    for (const page of browser.context.pages().slice(1)) await page.close();
  }
}

await browser.close();
await agent.remove();
await server.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

function inTime(work) {
  let timer;
  const limit = new Promise((_, refuse) => {
    timer = setTimeout(() => refuse(new Error("the case did not end")), CASE_MILLIS);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}

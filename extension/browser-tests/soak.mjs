// A long run of sends in a real browser under disturbances: `./sluice soak --browser [sends] [seed]`.
import { Agent } from "./harness/agent.mjs";
import { openBrowser } from "./harness/browser.mjs";
import { longRun } from "./harness/long-run.mjs";
import { ReplicaServer } from "./harness/replica-server.mjs";
import { SITES } from "./sites/sites.mjs";

const sends = Number(process.argv[2] ?? 1000);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
const server = await ReplicaServer.start(SITES);
const agent = await Agent.start();
const browser = await openBrowser({ port: server.port, hosts: server.hosts, dataDir: agent.dataDir });
console.log(`${sends} sends, seed ${seed}`);
const onSent = (number, counts) => number % 100 === 0 && console.log(number, JSON.stringify(counts));
let failed;
try {
  const counts = await longRun({ server, agent, browser, context: browser.context }, { sends, seed, onSent });
  console.log(`none lost, none sent bare that was to be redacted: ${JSON.stringify(counts)}`);
} catch (problem) {
  failed = problem;
  console.log(String(problem.stack));
}
await browser.close();
await agent.remove();
await server.close();
process.exit(failed === undefined ? 0 : 1);

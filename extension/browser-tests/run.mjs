// Runs the browser suites and says at its end how many cases passed and failed. Arguments choose cases by name.
import { Agent } from "./harness/agent.mjs";
import { openBrowser } from "./harness/browser.mjs";
import { ReplicaServer } from "./harness/replica-server.mjs";
import { runCases } from "./harness/run-cases.mjs";
import { SITES } from "./sites/sites.mjs";
import { suites } from "./suites/suites.mjs";

const server = await ReplicaServer.start(SITES);
const agent = await Agent.start();
const browser = await openBrowser({ port: server.port, hosts: server.hosts, dataDir: agent.dataDir });
const failed = await runCases({ server, agent, browser, context: browser.context }, suites, process.argv.slice(2));
await browser.close();
await agent.remove();
await server.close();
process.exit(failed === 0 ? 0 : 1);

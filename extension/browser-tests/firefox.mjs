// Runs the cases of every site in a real Firefox (SLUICE_FIREFOX names the program). Arguments choose cases by name.
import { Agent } from "./harness/agent.mjs";
import { openFirefox } from "./harness/firefox.mjs";
import { ReplicaServer } from "./harness/replica-server.mjs";
import { runCases } from "./harness/run-cases.mjs";
import { SITES } from "./sites/sites.mjs";
import { eachSite } from "./suites/each-site.mjs";

const server = await ReplicaServer.start(SITES);
const agent = await Agent.start();
const browser = await openFirefox({ port: server.port, hosts: server.hosts, dataDir: agent.dataDir });
const failed = await runCases({ server, agent, browser, context: browser.context }, [eachSite], process.argv.slice(2));
await browser.close();
await agent.remove();
await server.close();
process.exit(failed === 0 ? 0 : 1);

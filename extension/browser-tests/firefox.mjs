// Runs the cases of every site and of our own pages in a real Firefox (SLUICE_FIREFOX names the program). Arguments choose cases by name.
import { Agent } from "./harness/agent.mjs";
import { openFirefox } from "./harness/firefox.mjs";
import { ReplicaServer } from "./harness/replica-server.mjs";
import { runCases } from "./harness/run-cases.mjs";
import { SITES } from "./sites/sites.mjs";
import { eachSite } from "./suites/each-site.mjs";
import { firefoxPages } from "./suites/firefox-pages.mjs";
import { frames } from "./suites/frames.mjs";

/** What looks at frames from outside needs the other browser's tools. */
const sentFromFrames = {
  ...frames,
  cases: Object.fromEntries(Object.entries(frames.cases).filter(([name]) => name.startsWith("what a page sends"))),
};

const server = await ReplicaServer.start(SITES);
const agent = await Agent.start();
const browser = await openFirefox({ port: server.port, hosts: server.hosts, dataDir: agent.dataDir });
const world = { server, agent, browser, context: browser.context };
const failed = await runCases(world, [firefoxPages, eachSite, sentFromFrames], process.argv.slice(2));
await browser.close();
await agent.remove();
await server.close();
process.exit(failed === 0 ? 0 : 1);

// The person's part of whole.sh, in a real Chromium that got nothing but managed policy: whole.mjs SERVED PORT STRICTER
// PICTURES; or --gone ID, after the package and the policy were taken away.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { access, copyFile, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { Chat } from "../../extension/browser-tests/harness/chat.mjs";
import { ReplicaServer } from "../../extension/browser-tests/harness/replica-server.mjs";
import { until } from "../../extension/browser-tests/harness/wait.mjs";
import { LOGINS } from "../../extension/browser-tests/sites/chatgpt.mjs";
import { SITES } from "../../extension/browser-tests/sites/sites.mjs";
import { CARD, ORDINARY } from "../../extension/browser-tests/suites/chatgpt-page.mjs";
import { openManagedBrowser } from "./managed-browser.mjs";
import { serveFolder } from "./static-server.mjs";

const PATIENCE = 60_000;
const ok = (what) => console.log(`  ok    ${what}`);
/** What a command prints; the doctor's warnings are no failure. */
const sluice = (...command) =>
  promisify(execFile)("/usr/bin/sluice", command).then(
    ({ stdout }) => stdout,
    (ended) => (ended.code === 1 ? ended.stdout : Promise.reject(ended)),
  );
const policyInForce = () => sluice("policy", "show");

if (process.argv[2] === "--gone") await isGone(process.argv[3]);
else await wholeWay(...process.argv.slice(2));
process.exit(0);

async function wholeWay(served, port, stricter, pictures) {
  const id = (await readFile(join(served, "extension-id"), "utf8")).trim();
  const updates = await serveFolder(served, Number(port));
  const server = await ReplicaServer.start(SITES);
  const context = await openManagedBrowser(server);
  const picture = (chat, name) => pictures && chat.page.screenshot({ path: join(pictures, `${name}.png`) });

  const works = () => context.serviceWorkers().some((worker) => worker.url().includes(id));
  await until("the extension has installed itself", works, PATIENCE);
  ok("the extension installs itself from the update address");
  const settings = await context.newPage();
  assert.ok(await opens(settings, id));
  const stored = () => settings.evaluate(() => chrome.storage.managed.get());
  const managed = await until("managed settings", async () => Object.keys(await stored()).length > 0 && stored());
  await picture({ page: settings }, "settings");
  assert.deepEqual(managed, { marks: true, restoreAnswers: true, whenAgentAway: "closed" });
  ok("it has the managed settings");

  const chat = await open(context, server);
  await chat.insert(ORDINARY);
  await chat.ui.badge(/tokens/);
  ok("it finds the agent through the native host");
  await chat.enter();
  assert.equal(await chat.arrives(), ORDINARY);
  ok("an ordinary message is sent");
  await chat.insert(`my card ${CARD} was declined`);
  await chat.enter();
  const warning = await chat.ui.panel();
  assert.match(warning, /card number/);
  assert.match(warning, /ChatGPT Free/);
  await picture(chat, "warning");
  assert.equal(server.messages.length, 1);
  await chat.page.keyboard.press("Escape");
  ok("a card number is warned about and does not leave");
  assert.match(await policyInForce(), /personal[^]*regulated[^]*justify/);
  await chat.close();

  const agent = await agentRunning();
  await copyFile(stricter, join(served, "new"));
  await rename(join(served, "new"), join(served, "policy.json"));
  await until("the stricter policy is in force", async () => /regulated[^\n]*block/.test(await policyInForce()), PATIENCE);
  ok("a stricter policy is fetched");
  const strict = await open(context, server);
  await strict.insert(`my card ${CARD} was declined`);
  await strict.enter();
  const block = await strict.ui.panel();
  assert.doesNotMatch(block, /Send anyway/);
  await picture(strict, "blocked");
  assert.deepEqual(server.messages, []);
  ok("the next send is blocked");
  assert.equal(await agentRunning(), agent);
  ok("the agent is the same process as before");
  await survivesUpgrade(strict);
  await context.close();
  await server.close();
  updates.close();
}

/** The package is replaced while the page is open: the next message is judged by the new agent, and nothing is forgotten. */
async function survivesUpgrade(chat) {
  const before = { agent: await agentRunning(), events: await events() };
  await chat.page.keyboard.press("Escape");
  await writeFile(join(process.env.HOME, "upgrade"), "");
  const done = () => access(join(process.env.HOME, "upgraded")).then(() => true, () => false);
  await until("the upgrade is through", done, PATIENCE);
  await chat.insert(`and my other card ${CARD} too`);
  await chat.enter();
  assert.match(await chat.ui.panel(), /card number/);
  await chat.page.keyboard.press("Escape");
  ok("after an upgrade under the open page the next send is judged");
  assert.notEqual(await agentRunning(), before.agent);
  assert.ok((await events()) >= before.events && before.events > 0);
  ok("by a new agent that has what the old one knew");
}

/** How many messages the ledger knows. */
async function events() {
  return JSON.parse(await sluice("report", "--format", "json")).totals.events;
}

/** Port and process of the agent, as the doctor tells. */
async function agentRunning() {
  const { checks } = JSON.parse(await sluice("doctor", "--json"));
  return checks.find(({ code }) => code === "agent-running").what;
}

function open(context, server) {
  return Chat.open({ context, server }, { host: "chatgpt.com", composer: "#prompt-textarea", login: LOGINS.free });
}

/** Whether the browser has the extension: it shows its settings page then. */
async function opens(page, id) {
  const url = `chrome-extension://${id}/options.html`;
  return page.goto(url).then(
    () => page.url() === url,
    () => false,
  );
}

/** The browser takes an extension away that policy no longer asks for. */
async function isGone(id) {
  const server = await ReplicaServer.start(SITES);
  const context = await openManagedBrowser(server);
  const page = await context.newPage();
  await until("the extension is gone", async () => !(await opens(page, id)), PATIENCE);
  await context.close();
  await server.close();
  ok("the browser has let the extension go");
}

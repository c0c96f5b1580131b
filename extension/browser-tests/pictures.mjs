// Takes the pictures of docs/pictures/: the real extension and agent on the replica page, one file for each state.
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Agent } from "./harness/agent.mjs";
import { openBrowser } from "./harness/browser.mjs";
import { Chat } from "./harness/chat.mjs";
import { ReplicaServer } from "./harness/replica-server.mjs";
import { until } from "./harness/wait.mjs";
import { LOGINS } from "./sites/chatgpt.mjs";
import { SITES } from "./sites/sites.mjs";

const FOLDER = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));
const TEXT =
  "Write a friendly reminder to Elena Fischer, elena.fischer@nordwind-logistik.de. Her card 4111 1111 1111 1111 was declined; refund to DE89 3704 0044 0532 0130 00.";

await mkdir(FOLDER, { recursive: true });
const server = await ReplicaServer.start(SITES);
const agent = await Agent.start();

async function inBrowser(options, take) {
  const browser = await openBrowser({ port: server.port, hosts: server.hosts, dataDir: agent.dataDir, ...options });
  const open = (login) =>
    Chat.open({ context: browser.context, server }, { host: "chatgpt.com", composer: "#prompt-textarea", login });
  try {
    await take({ browser, open });
  } finally {
    await browser.close();
  }
}

const save = (page, name) => page.screenshot({ path: `${FOLDER}${name}.png` });

async function asked(open, name, login = LOGINS.free) {
  const chat = await open(login);
  await chat.type(TEXT);
  await chat.ui.badge(/4 found, regulated|法規/);
  await chat.enter();
  await chat.ui.panel();
  await save(chat.page, name);
  return chat;
}

await inBrowser({}, async ({ browser, open }) => {
  const typed = await open(LOGINS.free);
  await typed.type(TEXT);
  await typed.ui.badge(/regulated/i);
  await save(typed.page, "badge");
  await typed.close();
  const chat = await asked(open, "warning");
  await chat.ui.choose("Seven answers");
  await save(chat.page, "seven-answers");
  await chat.ui.press("Redact and send");
  await chat.page.waitForSelector('[data-message-author-role="assistant"][data-done="true"]');
  await until("the values are back", async () => (await chat.ui.chips("assistant")).length === 4);
  await save(chat.page, "redacted");
  await chat.close();
  const team = await open(LOGINS.team);
  await team.type(TEXT);
  await team.ui.badge(/Business/);
  await save(team.page, "team-account");
  const popup = await browser.context.newPage();
  await popup.setViewportSize({ width: 336, height: 300 });
  await popup.goto(`${browser.extension}/popup.html`);
  await popup.waitForSelector("nav");
  await save(popup, "popup");
  await popup.setViewportSize({ width: 800, height: 980 });
  await popup.goto(`${browser.extension}/options.html`);
  await popup.waitForSelector(".group");
  await save(popup, "options");
});
await inBrowser({ dark: true }, ({ open }) => asked(open, "warning-dark", { ...LOGINS.free, dark: true }));
await inBrowser({ language: "zh-TW" }, ({ open }) => asked(open, "warning-zh-tw"));
await inBrowser({}, async ({ browser, open }) => {
  await browser.nativeHost.disable();
  await agent.kill();
  const chat = await open(LOGINS.free);
  await chat.type(TEXT);
  await chat.ui.badge(/not running/);
  await save(chat.page, "agent-away");
});
await agent.remove();
await server.close();

// Measures in a real browser, with Sluice and on the same page without it: from a key to the badge and to the screen,
// and the tasks that block the page's own thread.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Agent } from "./harness/agent.mjs";
import { openBrowser } from "./harness/browser.mjs";
import { Chat } from "./harness/chat.mjs";
import { paste } from "./harness/hand-over.mjs";
import { ReplicaServer } from "./harness/replica-server.mjs";
import { quantile, Stopwatch } from "./harness/stopwatch.mjs";
import { chatgpt, LOGINS } from "./sites/chatgpt.mjs";
import { SITES } from "./sites/sites.mjs";
import { SENSITIVE } from "./suites/chatgpt-page.mjs";

const KEYS = 120;
const WARM_UP = 20;
const CALLS_OF_A_MORNING = 2000;
const ROUNDS = 3;
const KILOBYTE = 1 << 10;
const WITH = "chatgpt.com";
const WITHOUT = "chat-without.example";
const PARAGRAPH = `${"The quick brown fox jumps over the lazy dog and looks for a quiet place. ".repeat(6)}\n`;
const REPLY = `${"I wrote to [EMAIL_1] about [CREDIT_CARD_1] and waited for a word. ".repeat(60)}`;

const server = await ReplicaServer.start({ ...SITES, [WITHOUT]: chatgpt });
const agent = await Agent.start();
const browser = await openBrowser({ port: server.port, hosts: server.hosts, dataDir: agent.dataDir });

async function onPage(host, draft, work) {
  const login = { ...LOGINS.free, reply: () => REPLY };
  const place = { host, composer: "#prompt-textarea", login };
  const chat = await Chat.open({ context: browser.context, server }, place);
  if (draft !== "") await pasteText(chat, draft);
  if (host === WITH) await chat.ui.badge(draft === "" ? /./ : /tokens/);
  await chat.page.bringToFront();
  const watch = await Stopwatch.on(chat);
  const result = await work(chat, watch);
  await chat.close();
  return result;
}

const pasteText = (chat, text) => paste(chat, "text/plain", Buffer.from(text).toString("base64"));
const draftOf = (units) => `${PARAGRAPH.repeat(Math.ceil(units / PARAGRAPH.length))}${SENSITIVE}`;
const ms = (value) => `${value.toFixed(1)} ms`;

async function keys(name, units) {
  const press = (host) => onPage(host, draftOf(units), (_, watch) => watch.keys(WARM_UP + KEYS, host === WITH));
  const alone = await press(WITHOUT);
  const ours = await press(WITH);
  const at = (times, share) => quantile(times.slice(WARM_UP), share);
  const [badge, screen, bare] = [ours.toBadge, ours.toScreen, alone.toScreen].map((times) => at(times, 0.95));
  console.log(
    `key to badge, ${name}: p50 ${ms(at(ours.toBadge, 0.5))}, p95 ${ms(badge)} (budget 30 ms); ` +
      `${(badge / bare).toFixed(2)} of the page's own key to screen`,
  );
  console.log(
    `key to screen, ${name}: p95 ${ms(screen)}, without Sluice ${ms(bare)}, ratio ${(screen / bare).toFixed(2)}`,
  );
}

async function tasks(name, draft, work) {
  const rounds = { [WITHOUT]: [], [WITH]: [] };
  for (let i = 0; i < ROUNDS; i++)
    for (const host of [WITHOUT, WITH])
      rounds[host].push(await onPage(host, draft, (chat, watch) => watch.blocked(() => work(chat, host))));
  const said = (all) => {
    const middle = (of) => Math.round(quantile(all.map(of), 0.5));
    const count = middle(({ length }) => length);
    return `${count} (longest ${middle((one) => Math.max(0, ...one))} ms, together ${middle(sum)} ms)`;
  };
  console.log(`tasks of 50 ms and more, ${name}: ${said(rounds[WITH])}; without Sluice ${said(rounds[WITHOUT])}`);
}

const sum = (values) => values.reduce((all, value) => all + value, 0);
/** The agent as it is when a person has been at work for a while: its code compiled, its caches filled. */
async function warmUp() {
  const token = (await readFile(join(agent.dataDir, "token"), "utf8")).trim();
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const draft = draftOf(KILOBYTE);
  for (let i = 0; i < CALLS_OF_A_MORNING; i++) {
    const body = JSON.stringify({ text: draft.slice(0, 1 + ((i * 7) % draft.length)) });
    const answer = await fetch(`http://127.0.0.1:${agent.port}/v1/inspect`, { method: "POST", headers, body });
    await answer.arrayBuffer();
  }
}

const typing = (chat) => chat.type(SENSITIVE.repeat(2).slice(0, 150));

/** A message that is answered with placeholders, which Sluice puts back while they stream in. */
async function answered(chat, host) {
  await chat.insert(SENSITIVE);
  await chat.enter();
  if (host === WITH) await chat.ui.press("Redact and send");
  await chat.page.waitForSelector('[data-message-author-role="assistant"][data-done="true"]');
}

async function pasted(chat, host) {
  await pasteText(chat, draftOf(KILOBYTE * KILOBYTE));
  if (host === WITH) await chat.ui.badge(/found/);
}

await keys("a draft of 1 KB, the agent just started", KILOBYTE);
await warmUp();
await keys("a draft of 1 KB", KILOBYTE);
await keys("a draft of 100 KB", 100 * KILOBYTE);
await tasks("typing in a draft of 1 KB", draftOf(KILOBYTE), typing);
await tasks("typing in a draft of 100 KB", draftOf(100 * KILOBYTE), typing);
await tasks("a paste of 1 MB", "", pasted);
await tasks("a streamed answer with placeholders", "", answered);
await browser.close();
await agent.remove();
await server.close();

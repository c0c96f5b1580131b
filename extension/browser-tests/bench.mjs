// Measures in a real browser, with Sluice and on the same page without it: from a key to the badge and to the screen,
// and the tasks that block the page's own thread. Arguments choose measurements by words in their names.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Agent } from "./harness/agent.mjs";
import { openBrowser } from "./harness/browser.mjs";
import { Chat } from "./harness/chat.mjs";
import { paste } from "./harness/hand-over.mjs";
import { ownShare } from "./harness/own-share.mjs";
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

const wanted = process.argv.slice(2);
const isWanted = (name) => wanted.length === 0 || wanted.some((part) => name.includes(part));

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
  if (!isWanted(`key to badge, ${name}`)) return;
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
  if (!isWanted(`tasks, ${name}`)) return;
  const rounds = { [WITHOUT]: [], [WITH]: [] };
  for (let i = 0; i < ROUNDS; i++)
    for (const host of [WITHOUT, WITH])
      rounds[host].push(await onPage(host, draft, (chat, watch) => watch.blocked(() => work(chat, host, watch))));
  const middle = (all, of) => Math.round(quantile(all.map(of), 0.5));
  const said = (all) => {
    const count = middle(all, ({ tasks }) => tasks.length);
    const longest = middle(all, ({ tasks }) => Math.max(0, ...tasks));
    return `${count} (longest ${longest} ms, together ${middle(all, ({ tasks }) => sum(tasks))} ms)`;
  };
  const processor = (all) => `${middle(all, ({ processor }) => processor)} ms`;
  const [ours, alone] = [rounds[WITH], rounds[WITHOUT]];
  console.log(`tasks of 50 ms and more, ${name}: ${said(ours)}; without Sluice ${said(alone)}`);
  console.log(`processor time of the page's thread, ${name}: ${processor(ours)}, without Sluice ${processor(alone)}`);
  await ownScripts(name, draft, work);
}

/** Looking on slows everything down a little, so it is done in a round of its own. */
async function ownScripts(name, draft, work) {
  const rounds = [];
  for (let i = 0; i < ROUNDS; i++)
    rounds.push(await onPage(WITH, draft, (chat, watch) => ownShare(chat.page, () => work(chat, WITH, watch))));
  const [longest, together] = ["longest", "together"].map((what) =>
    quantile(
      rounds.map((one) => one[what]),
      0.5,
    ),
  );
  console.log(
    `Sluice's own scripts on it, ${name}: ${ms(longest)} at a stretch (budget 50 ms), together ${ms(together)}`,
  );
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

async function pasted(chat, host, watch) {
  await pasteText(chat, draftOf(KILOBYTE * KILOBYTE));
  if (host === WITH) await watch.badge(/found/);
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

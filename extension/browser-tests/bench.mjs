// Measures in a real browser: from a key to the badge, and what Sluice adds to the work of the page's own thread.
import { Agent } from "./harness/agent.mjs";
import { openBrowser } from "./harness/browser.mjs";
import { Chat } from "./harness/chat.mjs";
import { ReplicaServer } from "./harness/replica-server.mjs";
import { chatgpt, LOGINS } from "./sites/chatgpt.mjs";
import { SITES } from "./sites/sites.mjs";
import { SENSITIVE } from "./suites/chatgpt-page.mjs";

const KEYS = 150;
const WITHOUT = "chat-without.example";
const MEGABYTE = 1 << 20;
const LINE = "The quick brown fox jumps over the lazy dog and looks for a quiet place. ";

const server = await ReplicaServer.start({ ...SITES, [WITHOUT]: chatgpt });
const agent = await Agent.start();
const browser = await openBrowser({ port: server.port, hosts: server.hosts, dataDir: agent.dataDir });

async function open(host) {
  const chat = await Chat.open(
    { context: browser.context, server },
    { host, composer: "#prompt-textarea", login: LOGINS.free },
  );
  await chat.page.evaluate(() => {
    window.longTasks = [];
    const note = (list) => window.longTasks.push(...list.getEntries().map(({ duration }) => duration));
    new PerformanceObserver(note).observe({ type: "longtask" });
  });
  return chat;
}

/** Milliseconds from sending a key to the browser until its tools report that the badge was written anew. */
async function keyToBadge(chat, draft) {
  await chat.insert(draft);
  await chat.ui.badge(/tokens/);
  const { tools } = chat.ui;
  await tools.send("DOM.enable");
  await tools.send("DOM.getDocument", { depth: -1, pierce: true });
  const times = [];
  for (let i = 0; i < KEYS; i++) {
    const start = performance.now();
    const written = new Promise((done) => {
      const heard = () => {
        tools.off("DOM.childNodeInserted", heard);
        done(performance.now() - start);
      };
      tools.on("DOM.childNodeInserted", heard);
    });
    await chat.page.keyboard.press(i % 6 === 5 ? "Space" : "abcdefghij"[i % 10]);
    times.push(await written);
  }
  return times.slice(10).sort((a, b) => a - b);
}

async function longTasks(host, work) {
  const chat = await open(host);
  await work(chat);
  await chat.page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 3000 })));
  const tasks = await chat.page.evaluate(() => window.longTasks);
  await chat.close();
  return { count: tasks.length, longest: Math.round(Math.max(0, ...tasks)) };
}

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1);

for (const [name, draft] of [
  ["short draft", SENSITIVE],
  ["draft of 20,000 characters", `${LINE.repeat(270)}${SENSITIVE}`],
]) {
  const chat = await open("chatgpt.com");
  const times = await keyToBadge(chat, draft);
  console.log(`key to badge, ${name}: p50 ${at(times, 0.5)} ms, p95 ${at(times, 0.95)} ms (budget 30 ms)`);
  await chat.close();
}
for (const [name, work] of [
  ["typing 200 keys", (chat) => chat.type(SENSITIVE.repeat(2).slice(0, 200))],
  ["a paste of 1 MB", (chat) => chat.insert(LINE.repeat(Math.ceil(MEGABYTE / LINE.length)))],
]) {
  const without = await longTasks(WITHOUT, work);
  const withSluice = await longTasks("chatgpt.com", work);
  const said = ({ count, longest }) => `${count} long tasks, longest ${longest} ms`;
  console.log(`page's thread, ${name}: ${said(withSluice)}; without Sluice ${said(without)}`);
}
await browser.close();
await agent.remove();
await server.close();

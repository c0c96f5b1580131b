import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DIST, openBrowser } from "../harness/browser.mjs";
import { Chat } from "../harness/chat.mjs";
import { until } from "../harness/wait.mjs";
import { other } from "../sites/other.mjs";
import { CARD, ORDINARY, SENSITIVE } from "./chatgpt-page.mjs";

/** A browser whose extension was built with the host in its manifest, as `npm run build -- --hosts=` does. */
async function withHost({ agent, server }, run) {
  const dist = await mkdtemp(join(tmpdir(), "sluice-dist-"));
  await cp(DIST, dist, { recursive: true });
  const file = join(dist, "manifest.json");
  const manifest = JSON.parse(await readFile(file, "utf8"));
  for (const matches of [manifest.host_permissions, ...manifest.content_scripts.map((it) => it.matches)])
    matches.push(`https://${other.host}/*`);
  await writeFile(file, JSON.stringify(manifest));
  const browser = await openBrowser({ port: server.port, hosts: server.hosts, dataDir: agent.dataDir, dist });
  try {
    await run(() => Chat.open({ context: browser.context, server }, { ...other, login: {} }));
  } finally {
    await browser.close();
    await rm(dist, { recursive: true });
  }
}

/** A browser of its own, whose person has given leave for the host before it is asked: nobody can press its dialog here. */
async function withLeave({ agent, server }, run) {
  const browser = await openBrowser({ port: server.port, hosts: server.hosts, dataDir: agent.dataDir });
  try {
    const page = await browser.context.newPage();
    await page.goto("chrome://extensions/");
    await page.evaluate(
      ([id, origin]) => chrome.developerPrivate.addHostPermission(id, origin),
      [new URL(browser.extension).host, `https://${other.host}/*`],
    );
    await page.goto(`${browser.extension}/options.html`);
    await page.waitForSelector("#further-hosts input");
    await run(page, () => Chat.open({ context: browser.context, server }, { ...other, login: {} }));
  } finally {
    await browser.close();
  }
}

async function redacts({ server }, open) {
  const chat = await open();
  await chat.type(SENSITIVE);
  await chat.ui.badge(/3 found/);
  await chat.enter();
  await chat.ui.press("Redact and send");
  const message = await chat.arrives();
  assert.match(message, /\[CREDIT_CARD_1\]/);
  assert.ok(!message.includes(CARD));
  assert.ok(
    server.received.some(({ path }) => path === "/telemetry"),
    "what was not typed is left alone",
  );
  await chat.close();
}

async function holds(open) {
  const chat = await open();
  await chat.type(SENSITIVE);
  await chat.ui.badge(/3 found/);
  await chat.page.evaluate((text) => {
    const body = JSON.stringify({ turns: [{ parts: [{ text: `> ${text}` }] }] });
    void fetch("/v1/ask", { method: "POST", body });
  }, SENSITIVE);
  assert.match(await chat.ui.panel(), /Held on its way out/);
  await chat.ui.press("Redact and send");
  assert.match(await chat.arrives(), /^> .*\[CREDIT_CARD_1\]/);
  await chat.close();
}

async function lets(open) {
  const chat = await open();
  await chat.type(ORDINARY);
  await chat.ui.badge(/nothing found/);
  await chat.page.click(other.send);
  assert.equal(await chat.arrives(), ORDINARY);
}

export const otherHosts = {
  name: "other hosts",
  cases: {
    "a host nobody has added is left alone": async (world) => {
      const chat = await Chat.open(world, { ...other, login: {} });
      await chat.type(SENSITIVE);
      await chat.enter();
      assert.equal(await chat.arrives(), SENSITIVE);
      assert.equal(await chat.ui.elements(), undefined);
    },
    "a host a person adds in the options is read from then on, until it is removed": (world) =>
      withLeave(world, async (options, open) => {
        const add = async (written) => {
          await options.fill("#further-hosts input", written);
          await options.click("#further-hosts form button");
        };
        await add("no host");
        assert.match(await options.$eval("#further-hosts input", (it) => it.validationMessage), /host|example/i);
        await add(`https://${other.host}/c/1`);
        await options.getByText("Sluice works here").waitFor();
        const isRegistered = () => options.evaluate(() => chrome.scripting.getRegisteredContentScripts());
        await until("the scripts run there", async () => (await isRegistered()).length === 2);
        await redacts(world, open);
        await holds(open);
        await options.click("#further-hosts li button");
        await until("the scripts are gone", async () => (await isRegistered()).length === 0);
        await until("it is listed no more", async () => (await options.locator("#further-hosts li").count()) === 0);
        const chat = await open();
        await chat.type(SENSITIVE);
        await chat.enter();
        assert.equal(await chat.arrives(), SENSITIVE);
      }),
    "a host in the manifest is read generically: redacted, held, and what was not typed left alone": (world) =>
      withHost(world, async (open) => {
        await redacts(world, open);
        await holds(open);
        await lets(open);
      }),
  },
};

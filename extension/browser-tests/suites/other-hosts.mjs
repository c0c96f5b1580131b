import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DIST, openBrowser } from "../harness/browser.mjs";
import { Chat } from "../harness/chat.mjs";
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
    "a host in the manifest is read generically: redacted, held, and what was not typed left alone": (world) =>
      withHost(world, async (open) => {
        await redacts(world, open);
        await holds(open);
        await lets(open);
      }),
  },
};

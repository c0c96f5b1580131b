import assert from "node:assert/strict";
import { extensionWorker } from "../harness/browser.mjs";
import { Chat } from "../harness/chat.mjs";
import { until } from "../harness/wait.mjs";
import { other } from "../sites/other.mjs";
import { CARD, ORDINARY, SENSITIVE } from "./chatgpt-page.mjs";

const ORIGIN = `https://${other.host}/*`;

/** Gives or takes the browser's leave as its own page of extensions does, where no click is needed. */
async function leave({ context, browser }, call) {
  const page = await context.newPage();
  await page.goto("chrome://extensions");
  const id = new URL(browser.extension).host;
  await page.evaluate(
    ([name, extension, origin]) => chrome.developerPrivate[name](extension, origin),
    [call, id, ORIGIN],
  );
  await page.close();
}

async function registered(world, count) {
  const worker = await extensionWorker(world.context);
  const matches = () =>
    worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).flatMap((it) => it.matches));
  await until(`${count} scripts are registered`, async () => (await matches()).length === count);
}

/** A person has added the host and the browser has agreed; afterwards as before. */
const added = (run) => async (world) => {
  const worker = await extensionWorker(world.context);
  const keep = (hosts) => worker.evaluate((furtherHosts) => chrome.storage.local.set({ furtherHosts }), hosts);
  await leave(world, "addHostPermission");
  await keep([other.host]);
  try {
    await registered(world, 2);
    await run(world, await Chat.open(world, { ...other, login: other.personal.login }));
  } finally {
    await keep([]);
    await leave(world, "removeHostPermission");
    await registered(world, 0);
  }
};

export const otherHosts = {
  name: "other hosts",
  cases: {
    "a host nobody has added is left alone": async (world) => {
      const chat = await Chat.open(world, { ...other, login: other.personal.login });
      await chat.type(SENSITIVE);
      await chat.enter();
      assert.equal(await chat.arrives(), SENSITIVE);
      assert.equal(await chat.ui.elements(), undefined);
    },
    "an added host: warned, redacted, and nothing but what was typed is looked at": added(async (world, chat) => {
      await chat.type(SENSITIVE);
      await chat.ui.badge(/3 found/);
      await chat.enter();
      await chat.ui.press("Redact and send");
      const message = await chat.arrives();
      assert.match(message, /\[CREDIT_CARD_1\]/);
      assert.ok(!message.includes(CARD));
      assert.ok(world.server.received.some(({ path }) => path === "/telemetry"));
      assert.equal(await chat.ui.panelNode(), undefined);
    }),
    "an added host: what was typed is held when the page sends it elsewise": added(async (_, chat) => {
      await chat.type(SENSITIVE);
      await chat.ui.badge(/3 found/);
      await chat.page.evaluate((text) => {
        void fetch("/v1/ask", {
          method: "POST",
          body: JSON.stringify({ turns: [{ parts: [{ text: `> ${text}` }] }] }),
        });
      }, SENSITIVE);
      assert.match(await chat.ui.panel(), /Held on its way out/);
      await chat.ui.press("Redact and send");
      assert.match(await chat.arrives(), /^> .*\[CREDIT_CARD_1\]/);
    }),
    "an added host: ordinary text passes": added(async (_, chat) => {
      await chat.type(ORDINARY);
      await chat.ui.badge(/nothing found/);
      await chat.page.click(other.send);
      assert.equal(await chat.arrives(), ORDINARY);
    }),
  },
};

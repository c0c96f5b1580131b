import assert from "node:assert/strict";
import { createServer } from "node:http";
import { extensionWorker } from "../harness/browser.mjs";
import { until } from "../harness/wait.mjs";
import { CARD, openChatGpt, SENSITIVE } from "./chatgpt-page.mjs";

/** A person may be stricter than the policy. */
async function hold(context, choice) {
  const worker = await extensionWorker(context);
  await worker.evaluate((whenAgentAway) => chrome.storage.local.set({ settings: { whenAgentAway } }), choice);
}

/** The agent killed and not to be started again; afterwards everything as before. */
const withoutAgent = (run) => async (world) => {
  const { agent, browser } = world;
  const { port } = agent;
  await browser.nativeHost.disable();
  await agent.kill();
  try {
    await run(world, port);
  } finally {
    await hold(world.context, "policy");
    await agent.run(port);
    await browser.nativeHost.enable();
  }
};

export const agentAway = {
  name: "agent away",
  cases: {
    "open policy: it is said, and messages pass": withoutAgent(async (world) => {
      const chat = await openChatGpt(world);
      await chat.type(SENSITIVE);
      await chat.ui.badge(/not running.*unchecked/);
      await chat.enter();
      assert.equal(await chat.arrives(), SENSITIVE);
    }),
    "closed: it is said, and messages are held": withoutAgent(async (world) => {
      await hold(world.context, "closed");
      const chat = await openChatGpt(world);
      await chat.type(SENSITIVE);
      await chat.ui.badge(/not running.*held/);
      await chat.enter();
      assert.match(await chat.ui.panel(), /cannot check/);
      await chat.ui.press("Edit");
      assert.equal((await chat.draft()).trim(), SENSITIVE);
      assert.deepEqual(world.server.messages, []);
    }),
    "a stranger on the agent's port gets not one character": withoutAgent(async (world, port) => {
      const heard = [];
      const stranger = createServer((request, response) => {
        heard.push(request.url);
        request.on("data", (piece) => heard.push(String(piece)));
        request.on("end", () => {
          response.setHeader("content-type", "application/json");
          response.end(JSON.stringify({ status: "ok", product: "sluice", version: "1", api: 1, proof: "00" }));
        });
      });
      await new Promise((listening) => stranger.listen(port, "127.0.0.1", listening));
      try {
        const chat = await openChatGpt(world);
        await chat.type(SENSITIVE);
        await chat.ui.badge(/not running/);
        await until("the stranger was asked for its proof", () => heard.length > 0);
        assert.ok(heard.every((line) => line.startsWith("/v1/health?challenge=")));
        assert.ok(!heard.join().includes(CARD));
      } finally {
        stranger.closeAllConnections();
        await new Promise((closed) => stranger.close(closed));
      }
    }),
    "back again: the next text is judged": async (world) => {
      const chat = await openChatGpt(world);
      await until("the agent is found again", async () => {
        await chat.type("x");
        return /tokens/.test(await chat.ui.badge(/./));
      });
      await chat.insert(SENSITIVE);
      await chat.enter();
      await chat.ui.panel();
      assert.deepEqual(world.server.messages, []);
    },
  },
};

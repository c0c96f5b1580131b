import assert from "node:assert/strict";
import { createServer } from "node:http";
import { agentOfRelease } from "../harness/other-release.mjs";
import { until } from "../harness/wait.mjs";
import { hold, withoutAgent } from "../harness/without-agent.mjs";
import { CARD, openChatGpt, SENSITIVE } from "./chatgpt-page.mjs";

async function meetsRelease(world, release, said) {
  const other = await agentOfRelease(release, world.agent);
  try {
    const chat = await openChatGpt(world);
    await chat.type(SENSITIVE);
    await chat.ui.badge(said);
    const popup = await world.context.newPage();
    await popup.goto(`${world.browser.extension}/popup.html`);
    await popup.getByText(said).first().waitFor();
    assert.ok(other.heard.length > 0);
    assert.deepEqual(
      other.heard.filter((line) => !line.startsWith("/v1/health?challenge=")),
      [],
    );
  } finally {
    await other.close();
  }
}

export const agentAway = {
  name: "agent away",
  cases: {
    "open policy: it is said, and messages pass": withoutAgent(async (world) => {
      const chat = await openChatGpt(world);
      await chat.type(SENSITIVE);
      await chat.ui.badge(/not running.*unchecked/);
      await chat.enter();
      assert.equal(await chat.arrives(), SENSITIVE);
      await chat.ui.notice(/sent unchecked/);
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
    "an agent older than this extension is told apart, and gets no text": withoutAgent((world) =>
      meetsRelease(world, { api: 0, oldestApi: 0 }, /agent is too old/),
    ),
    "an agent newer than this extension is told apart, and gets no text": withoutAgent((world) =>
      meetsRelease(world, { api: 9, oldestApi: 8 }, /extension is too old/),
    ),
    "a newer agent that still understands this extension is asked": withoutAgent(async (world) => {
      const other = await agentOfRelease({ api: 9, oldestApi: 1 }, world.agent);
      try {
        const chat = await openChatGpt(world);
        await chat.type("hello");
        await until("the draft is shown to it", () => other.heard.some((line) => line.startsWith("/v1/inspect")));
      } finally {
        await other.close();
      }
    }),
    "back again: the next text is judged": async (world) => {
      const chat = await openChatGpt(world);
      await chat.untilJudged();
      await chat.insert(SENSITIVE);
      await chat.enter();
      await chat.ui.panel();
      assert.deepEqual(world.server.messages, []);
    },
  },
};

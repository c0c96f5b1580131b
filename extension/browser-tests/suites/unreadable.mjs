import assert from "node:assert/strict";
import { extensionWorker } from "../harness/browser.mjs";
import { Chat } from "../harness/chat.mjs";
import { until } from "../harness/wait.mjs";
import { copilot } from "../sites/copilot.mjs";
import { CARD, openChatGpt } from "./chatgpt-page.mjs";

const SECRET = `new form of message: ${CARD}`;

/** What the page does where a message should be, in ways that cannot be read or not be waited for. */
const WAYS = {
  fetch: (text) =>
    fetch("/backend-api/f/conversation", { method: "POST", body: text }).then(
      () => "sent",
      (problem) => problem.message,
    ),
  "an asynchronous request": (text) =>
    new Promise((done) => {
      const request = new XMLHttpRequest();
      request.onload = () => done("sent");
      request.onerror = () => done("Failed to fetch");
      request.open("POST", "/backend-api/f/conversation");
      request.send(text);
    }),
  "a synchronous request": (text) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/backend-api/f/conversation", false);
    try {
      request.send(JSON.stringify({ messages: [{ content: { parts: [text] } }] }));
      return "sent";
    } catch (problem) {
      return problem.name === "NetworkError" ? "Failed to fetch" : problem.name;
    }
  },
};

const strict = async (context, whenAgentAway) => {
  const worker = await extensionWorker(context);
  await worker.evaluate((it) => chrome.storage.local.set({ settings: { whenAgentAway: it } }), whenAgentAway);
};

/** Under a closed policy, which the guard of a page opened now follows; afterwards as before. */
const closed = (run) => async (world) => {
  await strict(world.context, "closed");
  try {
    await run(world);
  } finally {
    await strict(world.context, "policy");
  }
};

const passes = (way) => async (world) => {
  const chat = await openChatGpt(world);
  await chat.type("hello");
  await chat.ui.badge(/tokens/);
  assert.equal(await chat.page.evaluate(way, SECRET), "sent");
  await chat.ui.notice(/Sluice cannot read/);
  assert.ok(world.server.everything.includes(CARD));
};

const stays = (way) =>
  closed(async (world) => {
    const chat = await openChatGpt(world);
    await chat.type("hello");
    await chat.ui.badge(/tokens/);
    // What cannot wait for a ruling cannot wait for the page's rules either.
    if (way === WAYS["a synchronous request"])
      await until("the rules are there", async () => (await chat.page.evaluate(way, "early")) === "Failed to fetch");
    assert.equal(await chat.page.evaluate(way, SECRET), "Failed to fetch");
    await chat.ui.notice(/cannot read.*held back/);
    assert.ok(!world.server.everything.includes(CARD));
    assert.equal((await chat.draft()).trim(), "hello");
  });

async function sendBytes(world) {
  const { host, composer, personal, socket } = copilot;
  const chat = await Chat.open(world, { host, composer, login: personal.login });
  await chat.type("hello");
  await chat.ui.badge(/tokens/);
  await chat.page.evaluate(
    ([url, text]) => {
      const socket = new WebSocket(url);
      window.heard = [];
      socket.addEventListener("close", () => window.heard.push("close"));
      socket.addEventListener("open", () => socket.send(new TextEncoder().encode(text)));
    },
    [socket.url, SECRET],
  );
  return chat;
}

export const unreadable = {
  name: "unreadable",
  cases: {
    ...Object.fromEntries(
      Object.entries(WAYS).flatMap(([name, way]) => [
        [`open policy, ${name}: it passes, and that is said`, passes(way)],
        [`closed policy, ${name}: it stays, and that is said`, stays(way)],
      ]),
    ),
    "a request without a body is let alone": closed(async (world) => {
      const chat = await openChatGpt(world);
      await chat.type("hello");
      await chat.ui.badge(/tokens/);
      const loaded = await chat.page.evaluate(
        () =>
          new Promise((done) => {
            const request = new XMLHttpRequest();
            request.onloadend = () => done(request.status > 0);
            request.open("POST", "/backend-api/f/conversation");
            request.send();
          }),
      );
      assert.equal(loaded, true);
    }),
    "open policy, a frame of bytes: it passes, and that is said": async (world) => {
      const chat = await sendBytes(world);
      await chat.ui.notice(/Sluice cannot read/);
      await until("the frame has arrived", () => world.server.everything.includes(CARD));
    },
    "closed policy, a frame of bytes: it stays, and that is said": closed(async (world) => {
      const chat = await sendBytes(world);
      await chat.ui.notice(/cannot read.*held back/);
      await until("the connection is closed", () => chat.page.evaluate(() => window.heard.includes("close")));
      assert.ok(!world.server.everything.includes(CARD));
    }),
    "a message sent by a worker of the page is missed, and that is said": async (world) => {
      const chat = await openChatGpt(world);
      await chat.page.evaluate(() => {
        const code =
          "onmessage = ({ data: [url, init] }) => fetch(url, init).then((it) => it.text()).then(postMessage)";
        const worker = new Worker(URL.createObjectURL(new Blob([code])));
        window.fetch = (url, { method, headers, body }) =>
          new Promise((done) => {
            worker.onmessage = ({ data }) => done(new Response(data));
            worker.postMessage([new URL(url, location.href).href, { method, headers, body }]);
          });
      });
      await chat.type("what is a harmless question");
      await chat.ui.badge(/nothing found/);
      await chat.enter();
      await chat.arrives();
      await chat.ui.notice(/did not see this message leave/);
    },
  },
};

import assert from "node:assert/strict";
import { extensionWorker } from "../harness/browser.mjs";
import { until } from "../harness/wait.mjs";
import { LOGINS } from "../sites/chatgpt.mjs";
import { CARD, ORDINARY, openChatGpt } from "./chatgpt-page.mjs";

const TEXT = `charge ${CARD} now`;

/** Sends from the page's own script, as suggested prompts, retries and voice do: no gesture, no composer. */
const pageSends = (chat, kind, text = TEXT) =>
  chat.page.evaluate(
    ([how, prompt]) => {
      const body = JSON.stringify({ messages: [{ content: { parts: [prompt] } }] });
      const url = "/backend-api/f/conversation";
      const stream = () => new Blob([body]).stream();
      const xhr = () => {
        const request = new XMLHttpRequest();
        window.outcome = new Promise((done) => {
          request.onload = () => done("sent");
          request.onerror = () => done("failed");
        });
        request.open("POST", url);
        request.send(body);
      };
      const ways = {
        fetch: () => fetch(url, { method: "POST", body }),
        request: () => fetch(new Request(url, { method: "POST", body })),
        "stream in a request": () => fetch(new Request(url, { method: "POST", body: stream(), duplex: "half" })),
        stream: () => fetch(url, { method: "POST", body: stream(), duplex: "half" }),
        bytes: () => fetch(url, { method: "POST", body: new TextEncoder().encode(body) }),
        blob: () => fetch(new URL(url, location.href), { method: "POST", body: new Blob([body]) }),
        wrapped: () => {
          const inner = window.fetch;
          window.fetch = (...args) => inner(...args);
          return window.fetch(url, { method: "POST", body });
        },
        beacon: () => navigator.sendBeacon(url, body),
        xhr,
      };
      const result = ways[how]();
      if (result instanceof Promise)
        window.outcome = result.then(
          () => "sent",
          (problem) => `${problem}`,
        );
    },
    [kind, text],
  );

const redactsHeld = (kind) => async (world) => {
  const chat = await openChatGpt(world);
  await pageSends(chat, kind);
  assert.match(await chat.ui.panel(), /Held on its way out/);
  assert.deepEqual(world.server.messages, []);
  await chat.ui.press("Redact and send");
  assert.equal(await chat.arrives(), "charge [CREDIT_CARD_1] now");
  assert.ok(!world.server.everything.includes(CARD));
};

const passes = (kind) => async (world) => {
  const chat = await openChatGpt(world);
  await pageSends(chat, kind, ORDINARY);
  assert.equal(await chat.arrives(), ORDINARY);
  assert.equal(await chat.ui.panelNode(), undefined);
};

const ways = ["fetch", "request", "stream", "stream in a request", "bytes", "blob", "wrapped", "xhr", "beacon"];

export const guard = {
  name: "guard",
  cases: {
    ...Object.fromEntries(
      ways.map((kind) => [`a message sent by the page itself is held and redacted: ${kind}`, redactsHeld(kind)]),
    ),
    "a stopped message looks to the page like a failed network": async (world) => {
      const chat = await openChatGpt(world);
      for (const [kind, outcome] of [
        ["fetch", "TypeError: Failed to fetch"],
        ["xhr", "failed"],
      ]) {
        await pageSends(chat, kind);
        await chat.ui.press("Do not send");
        assert.equal(await chat.page.evaluate(() => window.outcome), outcome);
      }
      assert.deepEqual(world.server.messages, []);
      assert.equal((await chat.draft()).trim(), TEXT, "the text is given back");
    },
    ...Object.fromEntries(
      ["fetch", "stream", "bytes", "xhr"].map((kind) => [
        `ordinary text sent by the page passes: ${kind}`,
        passes(kind),
      ]),
    ),
    "a request the page calls off is forgotten": async (world) => {
      const chat = await openChatGpt(world);
      await chat.page.evaluate((text) => {
        window.control = new AbortController();
        const body = JSON.stringify({ messages: [{ content: { parts: [text] } }] });
        const { signal } = window.control;
        window.outcome = fetch("/backend-api/f/conversation", { method: "POST", body, signal }).catch(
          ({ name }) => name,
        );
      }, TEXT);
      await chat.ui.panel();
      await chat.page.evaluate(() => window.control.abort());
      await chat.ui.noPanel();
      assert.equal(await chat.page.evaluate(() => window.outcome), "AbortError");
      assert.deepEqual(world.server.messages, []);
    },
    "the page cannot reach the channel, and sees the functions it knows": async (world) => {
      const chat = await openChatGpt(world, { ...LOGINS.free, page: { accountId: "acc-free" } });
      const seen = await chat.page.evaluate(async () => {
        const heard = [];
        for (const name of ["sluice-link-offered", "sluice-link-wanted", "message"]) {
          document.addEventListener(name, ({ ports }) => heard.push(ports?.length ?? 0));
          window.addEventListener(name, ({ ports }) => heard.push(ports?.length ?? 0));
        }
        const asked = new Event("sluice-link-wanted");
        document.dispatchEvent(asked);
        const { port2 } = new MessageChannel();
        const data = { kind: "rules", site: undefined, holdMillis: 0, closed: false };
        document.dispatchEvent(new MessageEvent("sluice-link-offered", { ports: [port2], data }));
        await new Promise((next) => setTimeout(next, 0));
        const methods = [fetch, XMLHttpRequest.prototype.send, WebSocket.prototype.send, Function.prototype.toString];
        return {
          // One for each event of our own making; nobody answered.
          heard: heard.filter((ports) => ports > 0).length,
          looks: methods.map((method) => `${method}`),
          names: [fetch.name, fetch.length, XMLHttpRequest.prototype.send.name],
          stage: document.querySelector("sluice-stage").shadowRoot,
        };
      });
      assert.equal(seen.heard, 1);
      assert.deepEqual(seen.names, ["fetch", 1, "send"]);
      assert.deepEqual(
        seen.looks,
        ["fetch", "send", "send", "toString"].map((name) => `function ${name}() { [native code] }`),
      );
      assert.equal(seen.stage, null);
      await pageSends(chat, "fetch");
      await chat.ui.panel();
      assert.deepEqual(world.server.messages, [], "the guard still holds");
    },
    "a worker that was stopped is woken by the next message": async (world) => {
      const chat = await openChatGpt(world);
      const worker = await extensionWorker(world.context);
      const browser = await world.context.browser()?.newBrowserCDPSession?.();
      const tools = browser ?? (await world.context.newCDPSession(chat.page));
      await stopWorker(tools, chat.page, worker.url());
      await chat.type(TEXT);
      await chat.enter();
      await chat.ui.press("Redact and send");
      assert.equal(await chat.arrives(), "charge [CREDIT_CARD_1] now");
    },
  },
};

/** Stops the extension's worker the way the browser does after half a minute without work. */
async function stopWorker(tools, page, url) {
  const session = await page.context().newCDPSession(page);
  const { targetInfos } = await session.send("Target.getTargets");
  const target = targetInfos.find((info) => info.type === "service_worker" && info.url === url);
  await tools.send("Target.closeTarget", { targetId: target.targetId });
  await until("the worker is gone", async () => {
    const { targetInfos: now } = await session.send("Target.getTargets");
    return !now.some(({ targetId }) => targetId === target.targetId);
  });
}

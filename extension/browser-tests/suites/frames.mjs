import assert from "node:assert/strict";
import { Chat } from "../harness/chat.mjs";
import { SluiceUi } from "../harness/sluice-ui.mjs";
import { until } from "../harness/wait.mjs";
import { other } from "../sites/other.mjs";
import { CARD, ORDINARY, openChatGpt } from "./chatgpt-page.mjs";

const TEXT = `charge ${CARD} now`;
const REDACTED = "charge [CREDIT_CARD_1] now";

/** Frames a page can make of its own origin; each is given the frame before it is put on the page. */
const KINDS = {
  "an empty frame": () => {},
  "a frame with a blank address": (frame) => Object.assign(frame, { src: "about:blank" }),
  "a frame with a script for an address": (frame) => Object.assign(frame, { src: "javascript:void 0" }),
  "a frame with a page written into it": (frame) => Object.assign(frame, { srcdoc: "<p>hello</p>" }),
  "a frame with a page made of bytes": (frame) =>
    Object.assign(frame, { src: URL.createObjectURL(new Blob(["<p>hello</p>"], { type: "text/html" })) }),
  "a frame with a page of the site": (frame) => Object.assign(frame, { src: "/c/0123456789" }),
};

/** What a page can take from the window of a frame to send with. */
const MEANS = {
  fetch: (view, url, body) => view.fetch(url, { method: "POST", body }),
  "fetch taken out": ({ fetch }, url, body) => fetch(url, { method: "POST", body }),
  "a request for the page's own fetch": (view, url, body) => fetch(new view.Request(url, { method: "POST", body })),
  "bytes for the page's own fetch": (view, url, body) => fetch(url, { method: "POST", body: new view.Blob([body]) }),
  XMLHttpRequest: (view, url, body) => {
    const request = new view.XMLHttpRequest();
    request.open("POST", url);
    request.send(body);
  },
  "the method of XMLHttpRequest": (view, url, body) => {
    const request = new XMLHttpRequest();
    view.XMLHttpRequest.prototype.open.call(request, "POST", url);
    view.XMLHttpRequest.prototype.send.call(request, body);
  },
  sendBeacon: (view, url, body) => void view.navigator.sendBeacon(url, body),
};

/** Makes the frame and sends by its means, at once or when the frame is filled. */
async function sends(chat, { kind, means = MEANS.fetch, filled = false, text = TEXT }) {
  await chat.page.evaluate(
    async ([kind, means, filled, text]) => {
      const frame = document.createElement("iframe");
      // biome-ignore lint/security/noGlobalEval: functions come into the page as their text
      const [prepare, send] = [kind, means].map((source) => window.eval(`(${source})`));
      prepare(frame);
      const full = new Promise((done) => frame.addEventListener("load", done));
      document.body.append(frame);
      if (filled) await full;
      const url = new URL("/backend-api/f/conversation", location.href).href;
      const body = JSON.stringify({ messages: [{ content: { parts: [text] } }] });
      window.outcome = Promise.resolve(send(frame.contentWindow, url, body)).catch(String);
    },
    [String(kind), String(means), filled, text],
  );
}

const redacts = (how) => async (world) => {
  const chat = await openChatGpt(world);
  await sends(chat, how);
  assert.match(await chat.ui.panel(), /Held on its way out/);
  assert.deepEqual(world.server.messages, []);
  await chat.ui.press("Redact and send");
  assert.equal(await chat.arrives(), REDACTED);
  assert.ok(!world.server.everything.includes(CARD));
  assert.equal(await chat.ui.panelNode(), undefined, "it is asked about once");
};

export const frames = {
  name: "frames",
  cases: {
    ...Object.fromEntries(
      Object.entries(KINDS).flatMap(([name, kind]) => [
        [`what a page sends by ${name} is held: at once`, redacts({ kind })],
        [`what a page sends by ${name} is held: when it is filled`, redacts({ kind, filled: true })],
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(MEANS).map(([name, means]) => [
        `what a page sends by means of a frame is held: ${name}`,
        redacts({ kind: KINDS["an empty frame"], means }),
      ]),
    ),
    "a function taken before a frame is filled is held when it is called after it": async (world) => {
      const chat = await openChatGpt(world);
      await chat.page.evaluate(async (text) => {
        const frame = document.createElement("iframe");
        frame.src = "/c/0123456789";
        const full = new Promise((done) => frame.addEventListener("load", done));
        document.body.append(frame);
        const { fetch } = frame.contentWindow;
        await full;
        const body = JSON.stringify({ messages: [{ content: { parts: [text] } }] });
        void fetch(new URL("/backend-api/f/conversation", location.href).href, { method: "POST", body });
      }, TEXT);
      await chat.ui.press("Redact and send");
      assert.equal(await chat.arrives(), REDACTED);
    },
    "frames in frames, found by number or in a closed shadow, are guarded": async (world) => {
      const chat = await openChatGpt(world);
      for (const find of [
        () => {
          const outer = document.body.appendChild(document.createElement("iframe"));
          outer.contentDocument.body.innerHTML = "<iframe></iframe>";
          return outer.contentWindow[0];
        },
        () => {
          document.body.insertAdjacentHTML("beforeend", "<iframe></iframe>");
          return window[window.length - 1];
        },
        () => {
          const shadow = document.body.appendChild(document.createElement("div")).attachShadow({ mode: "closed" });
          return shadow.appendChild(document.createElement("iframe")).contentWindow;
        },
      ]) {
        await chat.page.evaluate(
          ([find, text]) => {
            const body = JSON.stringify({ messages: [{ content: { parts: [text] } }] });
            // biome-ignore lint/security/noGlobalEval: functions come into the page as their text
            void window.eval(`(${find})`)().fetch("/backend-api/f/conversation", { method: "POST", body });
          },
          [String(find), TEXT],
        );
        await chat.ui.press("Redact and send");
      }
      await chat.arrives(3);
      assert.deepEqual(world.server.messages, [REDACTED, REDACTED, REDACTED]);
    },
    "what is harmless passes, and a frame's functions look as they do elsewhere": async (world) => {
      const chat = await openChatGpt(world);
      await sends(chat, { kind: KINDS["an empty frame"], text: ORDINARY });
      assert.equal(await chat.arrives(), ORDINARY);
      const looks = await chat.page.evaluate(() => {
        const { contentWindow: view } = document.body.appendChild(document.createElement("iframe"));
        const { get } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, "contentWindow");
        const functions = [view.fetch, view.XMLHttpRequest.prototype.send, view.Function.prototype.toString, get];
        return functions.flatMap((it) => [
          Function.prototype.toString.call(it),
          view.Function.prototype.toString.call(it),
        ]);
      });
      assert.deepEqual(
        looks,
        ["fetch", "send", "toString", "get contentWindow"].flatMap((name) => {
          const look = `function ${name}() { [native code] }`;
          return [look, look];
        }),
      );
    },
    "a window a page has opened without an address is guarded, and asks in itself": async (world) => {
      const chat = await openChatGpt(world);
      const opened = chat.page.waitForEvent("popup");
      await chat.page.evaluate((text) => {
        const body = JSON.stringify({ messages: [{ content: { parts: [text] } }] });
        void window.open("").fetch("/backend-api/f/conversation", { method: "POST", body });
      }, TEXT);
      const ui = await SluiceUi.on(await opened);
      await ui.press("Redact and send");
      assert.equal(await chat.arrives(), REDACTED);
    },
    "a chat inside another host's page is guarded, with an interface of its own": async (world) => {
      const outer = await Chat.open(world, { ...other, login: {} });
      await outer.page.evaluate(() => {
        document.body.append(Object.assign(document.createElement("iframe"), { src: "https://chatgpt.com/" }));
      });
      const inner = await until("the frame is there", () =>
        outer.page.frames().find((frame) => frame.url().startsWith("https://chatgpt.com/")),
      );
      await inner.locator("sluice-stage").waitFor({ state: "attached" });
      const answered = inner.evaluate(async (text) => {
        const body = JSON.stringify({ messages: [{ content: { parts: [text] } }] });
        const url = "/backend-api/f/conversation";
        const called = new AbortController();
        const held = fetch(url, { method: "POST", body, signal: called.signal }).then(() => "sent", String);
        const harmless = await fetch(url, { method: "POST", body: body.replace(text, "hello") });
        called.abort();
        return [harmless.status, await held];
      }, TEXT);
      assert.match(String(await answered), /^200,AbortError/);
      assert.deepEqual(world.server.messages, ["hello"]);
    },
    "one interface stands on a page, however many frames it has": async (world) => {
      const chat = await openChatGpt(world);
      await chat.page.evaluate(async () => {
        const frame = Object.assign(document.createElement("iframe"), { src: "/c/0123456789" });
        const full = new Promise((done) => frame.addEventListener("load", done));
        document.body.append(frame);
        await full;
      });
      const [, inner] = chat.page.frames();
      assert.equal(await inner.locator("sluice-stage").count(), 0);
      await chat.ui.badge(/./);
      await chat.page.evaluate(async () => {
        const frame = document.createElement("iframe");
        frame.setAttribute("sandbox", "allow-scripts");
        frame.srcdoc = "<textarea placeholder='a preview of what was made'></textarea>";
        const full = new Promise((done) => frame.addEventListener("load", done));
        document.body.append(frame);
        await full;
      });
      const preview = chat.page.frames().at(-1);
      await preview.locator("textarea").fill("a text of the preview's own");
      assert.equal(await preview.locator("sluice-stage").count(), 0);
    },
  },
};

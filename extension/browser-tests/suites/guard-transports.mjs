import assert from "node:assert/strict";
import { Chat } from "../harness/chat.mjs";
import { until } from "../harness/wait.mjs";
import { copilot } from "../sites/copilot.mjs";
import { poe } from "../sites/poe.mjs";
import { CARD } from "./chatgpt-page.mjs";

const TEXT = `charge ${CARD} now`;
const REDACTED = "charge [CREDIT_CARD_1] now";

const open = (world, { host, composer, personal }) => Chat.open(world, { host, composer, login: personal.login });

/** A socket of the page's own, with the first things it sends; the rest stands in `window.heard`. */
async function pageSocket(chat, sends) {
  await chat.page.evaluate(
    ([url, frames]) =>
      new Promise((sent) => {
        const socket = new WebSocket(url);
        window.heard = [];
        socket.addEventListener("close", () => window.heard.push("close"));
        socket.addEventListener("open", () => {
          for (const { text, binary } of frames) socket.send(binary ? new TextEncoder().encode(text) : text);
          window.end = () => socket.close();
          sent();
        });
      }),
    [copilot.socket.url, sends],
  );
}

const framesOf = ({ server }) => server.received.filter(({ method }) => method === "SOCKET").map(({ body }) => body);
const heard = (chat, what) =>
  until(`the page hears ${what}`, () => chat.page.evaluate((it) => window.heard.includes(it), what));

const heldFrame = (binary) => async (world) => {
  const chat = await open(world, copilot);
  await pageSocket(chat, [{ text: copilot.socket.frame(TEXT), binary }]);
  assert.match(await chat.ui.panel(), /Held on its way out/);
  assert.deepEqual(world.server.messages, []);
  await chat.ui.press("Redact and send");
  assert.equal(await chat.arrives(), REDACTED);
  assert.ok(!world.server.everything.includes(CARD));
};

export const guardTransports = {
  name: "guard transports",
  cases: {
    "a frame of text is held and redacted": heldFrame(false),
    "a frame of bytes is held and redacted": heldFrame(true),
    "frames behind a held one keep their order, and closing waits for them": async (world) => {
      const chat = await open(world, copilot);
      const before = framesOf(world).length;
      const ping = JSON.stringify({ event: "ping" });
      await pageSocket(chat, [{ text: copilot.socket.frame(TEXT) }, { text: ping }]);
      await chat.page.evaluate(() => window.end());
      await chat.ui.panel();
      assert.equal(framesOf(world).length, before, "nothing overtakes");
      await chat.ui.press("Redact and send");
      await heard(chat, "close");
      const frames = framesOf(world).slice(before);
      assert.deepEqual(frames, [copilot.socket.frame(REDACTED), ping]);
    },
    "a frame that must stay ends the connection": async (world) => {
      const chat = await open(world, copilot);
      await pageSocket(chat, [{ text: copilot.socket.frame(TEXT) }]);
      await chat.ui.press("Do not send");
      await heard(chat, "close");
      assert.deepEqual(world.server.messages, []);
      assert.equal((await chat.draft()).trim(), TEXT, "the text is given back");
    },
    "frames of other kinds pass at once": async (world) => {
      const chat = await open(world, copilot);
      const frame = JSON.stringify({ event: "setOptions", note: TEXT });
      await pageSocket(chat, [{ text: frame }]);
      await until("the frame has arrived", () => framesOf(world).includes(frame));
      assert.equal(await chat.ui.panelNode(), undefined);
    },
    "the socket's constructor is what the page knows": async (world) => {
      const chat = await open(world, copilot);
      const seen = await chat.page.evaluate((url) => {
        class Own extends WebSocket {}
        const [socket, own] = [new WebSocket(url), new Own(url)];
        return {
          looks: [`${WebSocket}`, WebSocket.name, WebSocket.length, WebSocket.OPEN, Object.keys(WebSocket).length],
          kinds: [socket instanceof WebSocket, own instanceof Own, socket.constructor === WebSocket],
          called: (() => {
            try {
              return WebSocket(url);
            } catch (problem) {
              return problem.name;
            }
          })(),
        };
      }, copilot.socket.url);
      assert.deepEqual(seen, {
        looks: ["function WebSocket() { [native code] }", "WebSocket", 1, 1, 4],
        kinds: [true, true, true],
        called: "TypeError",
      });
    },
    "a multipart form is redacted in its field, and its file stays": async (world) => {
      const chat = await open(world, poe);
      await chat.page.evaluate((query) => {
        const form = new FormData();
        form.append("queryInfo", JSON.stringify({ queryName: "sendMessageMutation", variables: { query } }));
        form.append("file0", new File(["a harmless file"], "note.txt"));
        void fetch("/api/gql_upload_POST", { method: "POST", body: form });
      }, TEXT);
      assert.match(await chat.ui.panel(), /Held on its way out/);
      await chat.ui.press("Redact and send");
      assert.equal(await chat.arrives(), REDACTED);
      assert.ok(world.server.everything.includes("a harmless file") && !world.server.everything.includes(CARD));
    },
  },
};

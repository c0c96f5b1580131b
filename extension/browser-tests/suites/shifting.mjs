import assert from "node:assert/strict";
import { CARD, openChatGpt } from "./chatgpt-page.mjs";

/** Sends an honest message that the page turns into another while it is judged, or that is another when asked again. */
const SHIFTING = {
  "a body that says something else when it is asked again": ([honest, other]) => {
    let asked = 0;
    const body = { toString: () => (asked++ === 0 ? honest : other) };
    return fetch(address, { method: "POST", body, headers });
  },
  "a body of bytes that are written over": ([honest, other]) => {
    const body = new TextEncoder().encode(honest.padEnd(other.length));
    const sent = fetch(address, { method: "POST", body, headers });
    body.set(new TextEncoder().encode(other));
    return sent;
  },
  "a body that the call offers only when asked again": ([honest, other]) => {
    let asked = 0;
    const init = {
      method: "POST",
      headers,
      get body() {
        return asked++ === 0 ? honest : other;
      },
    };
    return fetch(address, init);
  },
  "a request whose address is another when asked again": ([honest, other]) => {
    let asked = 0;
    const url = { toString: () => (asked++ === 0 ? address : "/elsewhere") };
    return fetch(url, { method: "POST", body: honest, headers }).then(
      () => asked > 1 && fetch(address, { method: "POST", body: other, headers }),
    );
  },
  "an asynchronous request with bytes that are written over": ([honest, other]) =>
    new Promise((done) => {
      const body = new TextEncoder().encode(honest.padEnd(other.length));
      const request = new XMLHttpRequest();
      request.onloadend = done;
      request.open("POST", address);
      request.setRequestHeader("content-type", "application/json");
      request.send(body);
      body.set(new TextEncoder().encode(other));
    }),
};

const shifts = (way) => async (world) => {
  const chat = await openChatGpt(world);
  await chat.type("hello");
  await chat.ui.badge(/tokens/);
  const message = (text) => JSON.stringify({ messages: [{ content: { parts: [text] } }] });
  await chat.page.evaluate(() => {
    window.address = "/backend-api/f/conversation";
    window.headers = { "content-type": "application/json" };
  });
  await chat.page.evaluate(way, [message("nothing to hide"), message(`then ${CARD}`)]);
  assert.equal(await chat.arrives(), "nothing to hide");
  assert.ok(!world.server.everything.includes(CARD));
};

export const shifting = {
  name: "shifting",
  cases: Object.fromEntries(
    Object.entries(SHIFTING).map(([name, way]) => [`${name} leaves as it was judged`, shifts(way)]),
  ),
};

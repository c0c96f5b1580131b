/**
 * What a page can try against the agent's port and the extension. Each runs in the page and returns "nothing", or what it
 * got hold of. A body that holds a valid event would be recorded if it were let in.
 */

export const ATTEMPTS = {
  "fetch with a guessed token": ({ port }) =>
    fetch(`http://127.0.0.1:${port}/v1/inspect`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: "Bearer guess" },
      body: '{"text":"x"}',
    }).then(
      (answer) => answer.text(),
      () => "nothing",
    ),
  "read health": ({ port }) =>
    fetch(`http://127.0.0.1:${port}/v1/health`).then(
      (answer) => answer.text(),
      () => "nothing",
    ),
  "read health by name": ({ port }) =>
    fetch(`http://localhost:${port}/v1/health`).then(
      (answer) => answer.text(),
      () => "nothing",
    ),
  "read health over IPv6": ({ port }) =>
    fetch(`http://[::1]:${port}/v1/health`).then(
      (answer) => answer.text(),
      () => "nothing",
    ),
  "0.0.0.0": ({ port }) =>
    fetch(`http://0.0.0.0:${port}/v1/health`).then(
      (answer) => answer.text(),
      () => "nothing",
    ),
  "no-cors post": ({ port }) =>
    fetch(`http://127.0.0.1:${port}/v1/inspect`, { method: "POST", mode: "no-cors", body: '{"text":"x"}' }).then(
      (answer) => (answer.type === "opaque" ? "nothing" : answer.text()),
      () => "nothing",
    ),
  "a simple post with credentials": ({ port }) =>
    fetch(`http://127.0.0.1:${port}/v1/events`, {
      method: "POST",
      credentials: "include",
      headers: { "content-type": "text/plain" },
      body: '{"inspection":"x","outcome":"sent"}',
    }).then(
      (answer) => answer.text(),
      () => "nothing",
    ),
  beacon: async ({ port }) => {
    navigator.sendBeacon(`http://127.0.0.1:${port}/v1/events`, '{"inspection":"x","outcome":"sent"}');
    return "nothing";
  },
  "a form in a frame": ({ port }) =>
    new Promise((done) => {
      const frame = Object.assign(document.createElement("iframe"), { name: "target" });
      const form = Object.assign(document.createElement("form"), {
        action: `http://127.0.0.1:${port}/v1/inspect`,
        method: "post",
        enctype: "text/plain",
        target: "target",
      });
      form.innerHTML = `<input name='{"text":"' value='"}'>`;
      document.body.append(frame, form);
      frame.addEventListener("load", () => {
        try {
          done(frame.contentDocument?.body.innerText || "nothing");
        } catch {
          done("nothing");
        }
      });
      form.submit();
    }),
  "an image": ({ port }) =>
    new Promise((done) => {
      const image = new Image();
      image.onload = () => done("an image");
      image.onerror = () => done("nothing");
      image.src = `http://127.0.0.1:${port}/v1/health`;
    }),
  "a script": ({ port }) =>
    new Promise((done) => {
      const script = document.createElement("script");
      script.onload = () => done("a script");
      script.onerror = () => done("nothing");
      script.src = `http://127.0.0.1:${port}/v1/policy`;
      document.head.append(script);
    }),
  "a web socket": ({ port }) =>
    new Promise((done) => {
      const socket = new WebSocket(`ws://127.0.0.1:${port}/v1/inspect`);
      socket.onopen = () => done("a connection");
      socket.onerror = () => done("nothing");
    }),
  "an event source": ({ port }) =>
    new Promise((done) => {
      const source = new EventSource(`http://127.0.0.1:${port}/v1/report`);
      source.onopen = () => done("a stream");
      source.onerror = () => {
        source.close();
        done("nothing");
      };
    }),
  "the extension's files": ({ ours }) =>
    fetch(`chrome-extension://${ours}/manifest.json`).then(
      (answer) => answer.text(),
      () => "nothing",
    ),
  "a message to the extension": ({ ours }) =>
    globalThis.chrome?.runtime?.sendMessage === undefined
      ? "nothing"
      : chrome.runtime.sendMessage(ours, { kind: "read-state" }).then(JSON.stringify, () => "nothing"),
};

import { once } from "node:events";
import { WebSocket } from "ws";

/** A session with a browser over WebDriver BiDi (https://w3c.github.io/webdriver-bidi/). */
export class Bidi {
  /** @param address of the browser's socket, `ws://127.0.0.1:PORT` */
  static async connect(address, capabilities) {
    const socket = new WebSocket(`${address}/session`);
    await once(socket, "open");
    const bidi = new Bidi(socket);
    await bidi.send("session.new", { capabilities: { alwaysMatch: capabilities } });
    return bidi;
  }

  constructor(socket) {
    this.socket = socket;
    this.last = 0;
    this.waiting = new Map();
    socket.on("message", (data) => this.take(JSON.parse(String(data))));
    socket.on("close", () => this.end());
  }

  send(method, params) {
    this.last++;
    this.socket.send(JSON.stringify({ id: this.last, method, params }));
    return new Promise((resolve, reject) => this.waiting.set(this.last, { resolve, reject, method }));
  }

  take({ id, type, result, error, message }) {
    const { resolve, reject, method } = this.waiting.get(id) ?? {};
    this.waiting.delete(id);
    if (type === "success") resolve?.(result);
    else if (type === "error") reject?.(new Error(`${method}: ${error}: ${message}`));
  }

  end() {
    for (const { reject, method } of this.waiting.values()) reject(new Error(`${method}: the browser has gone`));
    this.waiting.clear();
  }
}

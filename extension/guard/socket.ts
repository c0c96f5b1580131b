import type { SiteRequest } from "../shared/site.ts";
import { readBody } from "./body-text.ts";
import { replaceConstructor, replaceMethod } from "./disguise.ts";
import { natives, type Socket } from "./natives.ts";
import { addressOf, noteActiveAccount, openAny, ruleBody, typedRequests } from "./requests.ts";
import type { Warden } from "./warden.ts";

/** Puts the guard in front of WebSocket.send; frames behind a held one wait their turn, and so does closing. */
export function guardSocket(warden: Warden): void {
  const queues = new natives.WeakMap<object, Promise<void>>();
  const enqueue = (socket: Socket, act: () => Promise<void> | void) => {
    const turn = (queues.get(socket) ?? natives.Promise.resolve()).then(act).finally(() => {
      if (queues.get(socket) === turn) queues.delete(socket);
    });
    queues.set(socket, turn);
  };
  replaceMethod(natives.WebSocket.prototype, "send", (original, self, args) => {
    const socket = self as Socket;
    const [frame] = args;
    const requests = requestsOf(warden, socket);
    const mayHold = requests.length > 0 && (typeof frame !== "string" || opensFrame(frame, requests));
    if (!mayHold && !queues.has(socket)) return natives.apply(original, self, args);
    enqueue(socket, () => sendFrame(warden, socket, frame, mayHold ? requests : []));
    return undefined;
  });
  replaceMethod(natives.WebSocket.prototype, "close", (original, self, args) => {
    if (!queues.has(self as object)) return natives.apply(original, self, args);
    enqueue(self as Socket, () => void natives.apply(original, self, args));
    return undefined;
  });
  replaceConstructor(window, "WebSocket", (args) => noteActiveAccount(warden, addressOf(args[0]), () => null));
}

function requestsOf(warden: Warden, socket: Socket): readonly SiteRequest[] {
  return typedRequests(warden, { url: natives.socketUrl(socket), method: "", transport: "websocket" });
}

function opensFrame(frame: string, requests: readonly SiteRequest[]): boolean {
  return (openAny(frame, requests)?.texts.length ?? 0) > 0;
}

/** A frame that must stay ends the connection, which the page knows how to bear. */
async function sendFrame(warden: Warden, socket: Socket, frame: unknown, requests: readonly SiteRequest[]) {
  const read = requests.length > 0 ? await readBody(frame) : undefined;
  const open = read && openAny(read.text, requests);
  // Frames of other kinds share the socket; bytes that are no message known here may be a message in a new form.
  const isOther = open === undefined ? typeof frame === "string" || requests.length === 0 : open.texts.length === 0;
  if (isOther) return natives.socketSend(socket, frame);
  const ruling = await ruleBody(warden, open, requests);
  switch (ruling.kind) {
    case "allow":
      return natives.socketSend(socket, read?.spent ? read.text : frame);
    case "replace": {
      const text = open?.withTexts(ruling.texts) ?? "";
      return natives.socketSend(socket, typeof frame === "string" ? text : natives.encode(natives.encoder, text));
    }
    case "stop":
      return natives.socketClose(socket);
  }
}

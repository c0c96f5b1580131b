import type { SiteRequest } from "../shared/site.ts";
import { type KeptBody, keepBody, likeBody, readBody } from "./body.ts";
import { replaceConstructor, replaceMethod } from "./disguise.ts";
import { natives, type Socket, type View } from "./natives.ts";
import { addressOf, noteActiveAccount, openAny, typedRequests } from "./requests.ts";
import type { Warden } from "./warden.ts";

/** Puts the guard in front of WebSocket.send; frames behind a held one wait their turn, and so does closing. */
export function guardSocket(warden: Warden, view: View): void {
  const queues = new natives.WeakMap<object, Promise<void>>();
  const enqueue = (socket: Socket, act: () => Promise<void> | void) => {
    const turn = (queues.get(socket) ?? natives.Promise.resolve()).then(act).finally(() => {
      if (queues.get(socket) === turn) queues.delete(socket);
    });
    queues.set(socket, turn);
  };
  replaceMethod(view.WebSocket.prototype, "send", (original, self, args) => {
    const socket = self as Socket;
    const requests = requestsOf(warden, socket);
    if (args.length === 0 || (requests.length === 0 && !queues.has(socket))) return natives.apply(original, self, args);
    const frame = keepBody(args[0]) ?? `${args[0]}`;
    const mayHold = requests.length > 0 && (typeof frame !== "string" || opensFrame(frame, requests));
    if (!mayHold && !queues.has(socket)) return natives.socketSend(socket, frame);
    enqueue(socket, () => sendFrame(warden, socket, frame, mayHold ? requests : []));
    return undefined;
  });
  replaceMethod(view.WebSocket.prototype, "close", (original, self, args) => {
    if (!queues.has(self as object)) return natives.apply(original, self, args);
    enqueue(self as Socket, () => void natives.apply(original, self, args));
    return undefined;
  });
  replaceConstructor(view, "WebSocket", (args) => noteActiveAccount(warden, addressOf(args[0], view), () => null));
}

function requestsOf(warden: Warden, socket: Socket): readonly SiteRequest[] {
  return typedRequests(warden, { url: natives.socketUrl(socket), method: "", transport: "websocket" });
}

function opensFrame(frame: string, requests: readonly SiteRequest[]): boolean {
  return (openAny(frame, requests)?.texts.length ?? 0) > 0;
}

/** A frame that must stay ends the connection, which the page knows how to bear. */
async function sendFrame(warden: Warden, socket: Socket, frame: KeptBody, requests: readonly SiteRequest[]) {
  const read = requests.length > 0 ? await readBody(frame) : undefined;
  const open = read && openAny(read.text, requests);
  // Frames of other kinds share the socket; bytes that are no message known here may be a message in a new form.
  const isOther = open === undefined ? typeof frame === "string" || requests.length === 0 : open.texts.length === 0;
  if (isOther) return natives.socketSend(socket, frame);
  const ruling = await (open === undefined ? warden.unreadable() : warden.rule(open));
  switch (ruling.kind) {
    case "allow":
      return natives.socketSend(socket, frame);
    case "replace":
      return natives.socketSend(socket, likeBody(frame, open?.withTexts(ruling.texts) ?? ""));
    case "stop":
      return natives.socketClose(socket);
  }
}

import { openBody } from "../shared/body.ts";
import { replaceMethod } from "./disguise.ts";
import { natives, type Socket } from "./natives.ts";
import { typedRequest } from "./requests.ts";
import type { Warden } from "./warden.ts";

/** Puts the guard in front of WebSocket.send; frames behind a held one wait their turn. */
export function guardSocket(warden: Warden): void {
  const queues = new natives.WeakMap<object, Promise<void>>();
  replaceMethod(natives.WebSocket.prototype, "send", (original, self, args) => {
    const socket = self as Socket;
    const waiting = queues.get(socket);
    const [frame] = args;
    const open = typeof frame === "string" ? openFrame(warden, socket, frame) : undefined;
    if (waiting === undefined && open === undefined) return natives.apply(original, self, args);
    const turn = (waiting ?? natives.Promise.resolve()).then(async () => {
      const ruling = open === undefined ? ({ kind: "allow" } as const) : await warden.rule(open);
      if (ruling.kind !== "stop")
        natives.socketSend(socket, ruling.kind === "replace" ? open?.withTexts(ruling.texts) : frame);
      if (queues.get(socket) === turn) queues.delete(socket);
    });
    queues.set(socket, turn);
    return undefined;
  });
}

function openFrame(warden: Warden, socket: Socket, frame: string) {
  const request = typedRequest(warden, { url: natives.socketUrl(socket), method: "", transport: "websocket" });
  const open = request && openBody(frame, request, natives.json);
  return open && open.texts.length > 0 ? open : undefined;
}

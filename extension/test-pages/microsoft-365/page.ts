import { mountLexical } from "../shared/lexical.ts";
import { startReplica } from "../shared/replica.ts";
import { session } from "../shared/session.ts";
import { sendBySocket } from "../shared/transport.ts";

const RECORD_END = "\u001e";
const tenant = session["tenant"] ?? "";
const HUB = `wss://substrate.office.com/m365Copilot/Chathub/5d1c2f3e@${tenant}?source=officeweb&access_token=x`;

startReplica({
  mount: mountLexical,
  box: "#m365-chat-editor-target-element",
  button: 'button[aria-label="Send"]',
  path: (conversation) => `/chat/conversation/${conversation}`,
  login: () => fetch(`https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token`, { method: "POST" }),
  // As the site does: a connection for each prompt, and the prompt in one frame with what goes with it.
  ask: async ({ text }, take) => {
    const socket = new WebSocket(HUB);
    await new Promise((opened) => socket.addEventListener("open", opened, { once: true }));
    socket.send(JSON.stringify({ protocol: "json", version: 1 }) + RECORD_END);
    const message = { author: "user", inputMethod: "Keyboard", text, messageType: "Chat" };
    const call = { arguments: [{ source: "officeweb", message }], invocationId: "0", target: "chat", type: 4 };
    const metrics = { arguments: [{ Timestamps: {} }], target: "Metrics", type: 1 };
    const frame = [call, metrics].map((record) => JSON.stringify(record) + RECORD_END).join("");
    await sendBySocket(socket, frame, take);
    socket.close();
  },
});

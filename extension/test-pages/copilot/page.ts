import { startReplica } from "../shared/replica.ts";
import { mountTextArea } from "../shared/text-area.ts";
import { sendBySocket } from "../shared/transport.ts";

const socket = new WebSocket("wss://copilot.microsoft.com/c/api/chat?api-version=2&clientSessionId=1");
const open = new Promise((opened) => socket.addEventListener("open", opened, { once: true }));

startReplica({
  mount: mountTextArea,
  box: "#userInput",
  button: '[data-testid="submit-button"]',
  path: (conversation) => `/chats/${conversation}`,
  login: async () => {
    await open;
    socket.send(JSON.stringify({ event: "setOptions", supportedCards: ["image"], ads: null }));
  },
  ask: ({ text, conversation }, take) => {
    const content = [{ type: "text", text }];
    const frame = { event: "send", conversationId: conversation ?? "new", content, mode: "smart", context: {} };
    return sendBySocket(socket, JSON.stringify(frame), take);
  },
});

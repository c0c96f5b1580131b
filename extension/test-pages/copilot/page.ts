import { startReplica } from "../shared/replica.ts";
import { mountTextArea } from "../shared/text-area.ts";
import { sendBySocket } from "../shared/transport.ts";

const ADDRESS = "wss://copilot.microsoft.com/c/api/chat?api-version=2&clientSessionId=1";
let connection = connect();

async function connect(): Promise<WebSocket> {
  const socket = new WebSocket(ADDRESS);
  await new Promise((opened) => socket.addEventListener("open", opened, { once: true }));
  socket.send(JSON.stringify({ event: "setOptions", supportedCards: ["image"], ads: null }));
  return socket;
}

/** The connection, made anew when it was lost, as the site does before it sends. */
async function connected(): Promise<WebSocket> {
  if ((await connection).readyState !== WebSocket.OPEN) connection = connect();
  return connection;
}

startReplica({
  mount: mountTextArea,
  box: "#userInput",
  button: '[data-testid="submit-button"]',
  path: (conversation) => `/chats/${conversation}`,
  login: () => connection,
  ask: async ({ text, conversation }, take) => {
    const content = [{ type: "text", text }];
    const frame = { event: "send", conversationId: conversation ?? "new", content, mode: "smart", context: {} };
    return sendBySocket(await connected(), JSON.stringify(frame), take);
  },
});

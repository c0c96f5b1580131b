import { replicaSite } from "../harness/replica-site.mjs";

const textOf = (content) => content.map(({ text }) => text).join("\n");

export const copilot = {
  host: "copilot.microsoft.com",
  composer: "#userInput",
  send: '[data-testid="submit-button"]',
  personal: { login: {}, badge: /Copilot/ },
  socket: {
    url: "wss://copilot.microsoft.com/c/api/chat?api-version=2",
    frame: (text) => JSON.stringify({ event: "send", content: [{ type: "text", text }], mode: "chat" }),
  },
  site: replicaSite({
    page: "copilot",
    title: "Copilot",
    isPage: (path) => path === "/" || path.startsWith("/chats/"),
    frame: (data) => {
      const { event, content } = JSON.parse(data);
      return event === "send" ? textOf(content) : undefined;
    },
  }),
};

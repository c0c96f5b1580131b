import { replicaSite } from "../harness/replica-site.mjs";

const organisation = (plan) => [{ result: { data: { json: { id: "o-1", plan } } } }];
const textOf = (content) => content.map(({ text }) => text).join("\n");
let begun = "";

export const mistral = {
  host: "chat.mistral.ai",
  path: "/chat",
  composer: ".ProseMirror",
  send: 'button[type="submit"]',
  edit: '[aria-label="Edit question"]',
  retry: '[aria-label="Regenerate"]',
  personal: { login: { organisation: organisation("FREE") }, badge: /Free/ },
  company: { login: { organisation: organisation("TEAM") }, badge: /Team/ },
  site: replicaSite({
    page: "mistral",
    title: "Le Chat",
    isPage: (path) => path === "/" || path === "/chat" || path.startsWith("/chat/"),
    facts: { "/api/trpc/organization.current": ({ organisation: known = [] }) => known },
    begins: ({ url, body }) => {
      if (url.pathname !== "/api/trpc/message.newChat") return undefined;
      begun = textOf(JSON.parse(body)[0].json.content);
      return { text: begun, answer: [{ result: { data: { json: { id: "chat-12345678" } } } }] };
    },
    sent: ({ url, body }) => {
      if (url.pathname !== "/api/chat") return undefined;
      const { mode, messageInput } = JSON.parse(body);
      return mode === "start" ? { answering: begun } : textOf(messageInput);
    },
  }),
};

import { startReplica } from "../shared/replica.ts";
import { session } from "../shared/session.ts";
import { mountTiptap } from "../shared/tiptap.ts";
import { jsonRequest, postForEvents } from "../shared/transport.ts";

const organisation = session["organisation"] ?? "org-none";
const chat = crypto.randomUUID();

startReplica({
  mount: mountTiptap,
  box: '[data-testid="chat-input"]',
  button: 'button[aria-label="Send message"]',
  edit: 'button[aria-label="Edit"]',
  retry: 'button[aria-label="Retry"]',
  path: (conversation) => `/chat/${conversation}`,
  login: async () => {
    await fetch("/api/organizations");
    await fetch(`/api/organizations/${organisation}/chat_conversations?limit=30`);
  },
  ask: ({ text, kind }, take) => {
    const way = kind === "retry" ? "retry_completion" : "completion";
    const url = `/api/organizations/${organisation}/chat_conversations/${chat}/${way}`;
    const body = { prompt: kind === "retry" ? "" : text, attachments: [], files: [], timezone: "Asia/Taipei" };
    return postForEvents(jsonRequest(url, body), take);
  },
});

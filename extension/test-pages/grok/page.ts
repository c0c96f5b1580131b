import { startReplica } from "../shared/replica.ts";
import { mountTiptap } from "../shared/tiptap.ts";
import { jsonRequest, postForEvents } from "../shared/transport.ts";

startReplica({
  mount: mountTiptap,
  box: ".grok-box",
  button: 'button[type="submit"]',
  edit: '[aria-label="Edit"]',
  retry: '[aria-label="Regenerate"]',
  path: (conversation) => `/c/${conversation}`,
  login: () => fetch("/rest/subscriptions"),
  ask: ({ text, conversation }, take) => {
    const way = conversation === undefined ? "new" : `${conversation}/responses`;
    const body = { temporary: false, modelName: "grok-4", message: text, fileAttachments: [] };
    return postForEvents(jsonRequest(`/rest/app-chat/conversations/${way}`, body), take);
  },
});

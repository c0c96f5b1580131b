import { startReplica } from "../shared/replica.ts";
import { mountTextArea } from "../shared/text-area.ts";
import { jsonRequest, postForEvents } from "../shared/transport.ts";

startReplica({
  mount: mountTextArea,
  box: "textarea",
  button: "[data-button-send]",
  edit: '[aria-label="Edit message"]',
  retry: '[aria-label="Retry"]',
  path: (conversation) => `/chat/${conversation}`,
  login: async () => {},
  ask: ({ text, kind, conversation }, take) => {
    const queryName = kind === "retry" ? "regenerateMessageMutation" : "sendMessageMutation";
    const variables = { chatId: conversation ?? null, bot: "assistant", query: kind === "retry" ? null : text };
    return postForEvents(jsonRequest("/api/gql_POST", { queryName, variables, extensions: { hash: "0" } }), take);
  },
});

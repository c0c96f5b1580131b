import { mountLexical } from "../shared/lexical.ts";
import { startReplica } from "../shared/replica.ts";
import { jsonRequest, postForEvents } from "../shared/transport.ts";

startReplica({
  mount: mountLexical,
  box: "#ask-input",
  button: 'button[aria-label="Submit"]',
  edit: '[aria-label="Edit Query"]',
  retry: '[aria-label="Rewrite"]',
  path: (conversation) => `/search/${conversation}`,
  login: () => fetch("/api/auth/session?version=2.18&source=default"),
  ask: ({ text, conversation }, take) => {
    const params = { dsl_query: text, is_incognito: false, mode: "concise", last_backend_uuid: conversation ?? null };
    return postForEvents(jsonRequest("/rest/sse/perplexity_ask", { params, query_str: text }), take);
  },
});

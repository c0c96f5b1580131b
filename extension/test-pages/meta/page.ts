import { mountLexical } from "../shared/lexical.ts";
import { startReplica } from "../shared/replica.ts";
import { postForEvents } from "../shared/transport.ts";

startReplica({
  mount: mountLexical,
  box: ".meta-box",
  button: ".send",
  path: (conversation) => `/prompt/${conversation}`,
  login: async () => {},
  ask: ({ text, conversation }, take) => {
    const variables = {
      message: { sensitive_string_value: text },
      externalConversationId: conversation ?? crypto.randomUUID(),
      entrypoint: "ABRA__CHAT__TEXT",
    };
    const body = new URLSearchParams({
      lsd: "AVqbxe3J_YA",
      fb_api_caller_class: "RelayModern",
      fb_api_req_friendly_name: "useAbraSendMessageMutation",
      variables: JSON.stringify(variables),
      server_timestamps: "true",
      doc_id: "7783822248314888",
    });
    return postForEvents(new Request("/api/graphql/", { method: "POST", body }), take);
  },
});

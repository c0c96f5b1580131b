import { startReplica } from "../shared/replica.ts";
import { mountTextArea } from "../shared/text-area.ts";
import { jsonRequest, postForEvents } from "../shared/transport.ts";

/** Something every page sends besides; it holds what looks like a secret and is none of the person's words. */
const telemetry = { event: "sent", session: { card: "4111 1111 1111 1111" }, at: "2026-11-23T10:00:00Z" };

startReplica({
  mount: mountTextArea,
  box: "textarea",
  button: 'button[type="submit"]',
  path: (conversation) => `/c/${conversation}`,
  login: async () => {},
  ask: async ({ text }, take) => {
    await fetch(jsonRequest("/telemetry", telemetry));
    await postForEvents(jsonRequest("/v1/ask", { turns: [{ role: "user", parts: [{ kind: "text", text }] }] }), take);
  },
});

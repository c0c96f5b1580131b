import { startReplica } from "../shared/replica.ts";
import { mountTextArea } from "../shared/text-area.ts";
import { postByXhr } from "../shared/transport.ts";

const WAYS = { new: "completion", edit: "edit_message", retry: "regenerate" } as const;

startReplica({
  mount: mountTextArea,
  box: "#chat-input",
  button: ".send",
  edit: ".edit",
  retry: ".again",
  path: (conversation) => `/a/chat/s/${conversation}`,
  login: () => fetch("/api/v0/users/current"),
  ask: ({ text, conversation, kind }, take) => {
    const prompt = kind === "retry" ? null : text;
    const body = { chat_session_id: conversation ?? "new", parent_message_id: null, prompt, ref_file_ids: [] };
    return postByXhr(`/api/v0/chat/${WAYS[kind]}`, JSON.stringify(body), "application/json", take);
  },
});

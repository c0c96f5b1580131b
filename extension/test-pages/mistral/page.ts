import { startReplica } from "../shared/replica.ts";
import { mountTiptap } from "../shared/tiptap.ts";
import { jsonRequest, postForEvents } from "../shared/transport.ts";

/** The first message makes the chat; its answer is asked for by the chat's id alone. */
async function begin(text: string): Promise<string> {
  const chat = { content: [{ type: "text", text }], voiceInput: null, files: [], incognito: false };
  const answer = await fetch(jsonRequest("/api/trpc/message.newChat?batch=1", { 0: { json: chat } }));
  const [made] = (await answer.json()) as { result: { data: { json: { id: string } } } }[];
  return made?.result.data.json.id ?? "";
}

startReplica({
  mount: mountTiptap,
  box: ".mistral-box",
  button: 'button[type="submit"]',
  edit: '[aria-label="Edit question"]',
  retry: '[aria-label="Regenerate"]',
  path: (conversation) => `/chat/${conversation}`,
  login: () => fetch("/api/trpc/organization.current?batch=1"),
  ask: async ({ text, conversation, kind }, take) => {
    const begun = conversation === undefined ? await begin(text) : undefined;
    const messageInput = [{ type: "text", text }];
    const body = begun
      ? { chatId: begun, mode: "start" }
      : { chatId: conversation, mode: kind === "new" ? "append" : kind, messageInput, messageFiles: [] };
    await postForEvents(jsonRequest("/api/chat", body), take);
  },
});

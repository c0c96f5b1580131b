// A replica of the ChatGPT page: its editor library, its element names, its requests. It knows nothing of Sluice.
import { baseKeymap } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { Schema } from "prosemirror-model";
import { EditorState, Plugin } from "prosemirror-state";
import { EditorView } from "prosemirror-view";

const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: { group: "block", content: "inline*", parseDOM: [{ tag: "p" }], toDOM: () => ["p", 0] },
    text: { group: "inline" },
  },
});

type Session = {
  readonly accountId?: string;
  readonly transport?: "request" | "stream" | "fetch";
  readonly upload?: "fetch" | "xhr";
  readonly longPaste?: number;
  /** Whether the page readies the service for what is being typed, as the site does. */
  readonly prepares?: boolean;
};
const session = (window as unknown as { session?: Session }).session ?? {};

const form = document.querySelector("form") as HTMLFormElement;
const button = document.querySelector<HTMLButtonElement>("#composer-submit-button");
const thread = document.getElementById("thread") as HTMLElement;
const mount = document.getElementById("prompt-textarea") as HTMLElement;

const doc = schema.node("doc", null, [schema.node("paragraph")]);
const pastes = new Plugin({
  props: {
    // As the site does: a long paste becomes a file, files become attachments.
    handlePaste: (_, event) => {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      const files = [...(event.clipboardData?.files ?? [])];
      if (session.longPaste !== undefined && text.length > session.longPaste) {
        files.push(new File([text], "Pasted text.txt", { type: "text/plain" }));
      }
      for (const file of files) void attach(file);
      return files.length > 0;
    },
  },
});
const plugins = [pastes, history(), keymap({ "Mod-z": undo, "Mod-y": redo, Enter: send }), keymap(baseKeymap)];
const shiftEnter = keymap({ "Shift-Enter": (state, dispatch) => baseKeymap["Enter"]?.(state, dispatch) ?? false });
const view = new EditorView(
  { mount },
  {
    state: EditorState.create({ doc, plugins: [shiftEnter, ...plugins] }),
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      button?.toggleAttribute("disabled", draft().trim() === "");
      if (transaction.docChanged) prepareSoon();
    },
  },
);

/** The document as the site serialises it: one line for each paragraph. */
function draft(): string {
  return view.state.doc.textBetween(0, view.state.doc.content.size, "\n");
}

function send(): boolean {
  const text = draft();
  if (text.trim() === "") return true;
  view.dispatch(view.state.tr.delete(0, view.state.doc.content.size));
  void post(text);
  return true;
}

const PREPARE_MILLIS = 150;
let preparing: ReturnType<typeof setTimeout> | undefined;

function prepareSoon(): void {
  clearTimeout(preparing);
  if (session.prepares) preparing = setTimeout(() => void prepare(draft()), PREPARE_MILLIS);
}

/** The text goes out before it is sent, so that the answer begins sooner. */
async function prepare(text: string): Promise<void> {
  if (text.trim() === "") return;
  const query = { id: crypto.randomUUID(), author: { role: "user" }, content: { content_type: "text", parts: [text] } };
  const body = JSON.stringify({ action: "next", client_prepare_state: "none", partial_query: query });
  const init = { method: "POST", headers: { "content-type": "application/json" }, body };
  await fetch("/backend-api/f/conversation/prepare", init).catch(() => undefined);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  send();
});

let conversation: string | undefined;

async function post(text: string): Promise<void> {
  bubble("user", text);
  const headers: Record<string, string> = { "content-type": "application/json", accept: "text/event-stream" };
  if (session.accountId) headers["ChatGPT-Account-Id"] = session.accountId;
  const body = JSON.stringify({
    action: "next",
    messages: [{ id: crypto.randomUUID(), author: { role: "user" }, content: { content_type: "text", parts: [text] } }],
    conversation_id: conversation,
    model: "auto",
  });
  const init = { method: "POST", headers, body };
  const url = "/backend-api/f/conversation";
  try {
    const answer = await (session.transport === "request" ? fetch(new Request(url, init)) : fetch(url, init));
    await stream(answer, bubble("assistant", ""));
  } catch (problem) {
    bubble("assistant", `Something went wrong. ${(problem as Error).message}`);
  }
}

async function stream(answer: Response, into: HTMLElement): Promise<void> {
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    rest += piece.value;
    const events = rest.split("\n\n");
    rest = events.pop() ?? "";
    for (const event of events) show(JSON.parse(event.slice("data: ".length)), into);
  }
}

function show(event: { conversation_id?: string; text?: string }, into: HTMLElement): void {
  if (event.conversation_id && conversation === undefined) {
    conversation = event.conversation_id;
    window.history.pushState({}, "", `/c/${conversation}`);
  }
  const [first] = into.childNodes;
  // As a renderer does that keeps its text node and writes the longer text into it.
  if (event.text !== undefined && first instanceof Text) first.data = event.text;
  into.dataset["done"] = String(event.text === undefined);
}

function bubble(role: "user" | "assistant", text: string): HTMLElement {
  const element = document.createElement("div");
  element.dataset["messageAuthorRole"] = role;
  element.append(document.createTextNode(text));
  thread.append(element);
  return element;
}

const attachments = document.getElementById("attachments") as HTMLElement;
const picker = document.querySelector<HTMLInputElement>('input[type="file"]');

/** Registers the file and puts it to the address it is told, as the site does the moment a file is chosen. */
async function attach(file: File): Promise<void> {
  const chip = document.createElement("li");
  chip.textContent = file.name;
  attachments.append(chip);
  const about = JSON.stringify({ file_name: file.name, file_size: file.size, use_case: "my_files" });
  const headers = { "content-type": "application/json" };
  const registered = await fetch("/backend-api/files", { method: "POST", headers, body: about });
  const { upload_url: address } = (await registered.json()) as { upload_url: string };
  try {
    await (session.upload === "xhr" ? putByXhr(address, file) : fetch(address, { method: "PUT", body: file }));
    chip.dataset["state"] = "uploaded";
  } catch {
    chip.dataset["state"] = "failed";
  }
}

function putByXhr(address: string, file: File): Promise<void> {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open("PUT", address);
    request.onload = () => done();
    request.onerror = () => fail(new Error("no network"));
    request.send(file);
  });
}

picker?.addEventListener("change", () => {
  for (const file of picker.files ?? []) void attach(file);
});
window.addEventListener("dragover", (event) => event.preventDefault());
window.addEventListener("drop", (event) => {
  event.preventDefault();
  for (const file of event.dataTransfer?.files ?? []) void attach(file);
});

async function start(): Promise<void> {
  const headers: Record<string, string> = session.accountId ? { "ChatGPT-Account-Id": session.accountId } : {};
  await fetch("/backend-api/accounts/check/v4-2023-04-27", { headers });
  document.documentElement.dataset["ready"] = "true";
}

void start();
view.focus();

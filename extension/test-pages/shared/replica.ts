import type { Mount } from "./editor.ts";
import { session } from "./session.ts";
import { addTurn, openEdit } from "./thread.ts";
import type { Take } from "./transport.ts";

/** A message on its way to the service. */
export type Asked = {
  readonly text: string;
  readonly kind: "new" | "edit" | "retry";
  readonly conversation: string | undefined;
};

/** What makes one site of the shared parts. */
export type Replica = {
  readonly mount: Mount;
  /** Selectors of the composer's place, the send button, and the buttons on sent messages and answers. */
  readonly box: string;
  readonly button: string;
  readonly edit?: string;
  readonly retry?: string;
  /** The address of a chat. */
  readonly path: (conversation: string) => string;
  readonly ask: (asked: Asked, take: Take) => Promise<void>;
  /** What the page loads at its start to know its account. */
  readonly login: () => Promise<unknown>;
};

/** Brings a replica to life: composer, thread, editing, retrying, streaming. It knows nothing of Sluice. */
export function startReplica(site: Replica): void {
  const button = document.querySelector<HTMLElement>(site.button);
  const box = document.querySelector<HTMLElement>(site.box) as HTMLElement;
  let conversation: string | undefined;
  const editor = site.mount(box, { send, changed: () => showDisabled(isEmpty()) });
  const isEmpty = () => editor.text().trim() === "";

  function showDisabled(disabled: boolean): void {
    if (button instanceof HTMLButtonElement) button.disabled = disabled;
    else button?.setAttribute("aria-disabled", String(disabled));
  }

  function send(): void {
    const text = editor.text();
    if (text.trim() === "") return;
    editor.clear();
    userTurn(text);
    void answer(text, "new");
  }

  function userTurn(text: string): void {
    const { element } = addTurn("user", text);
    if (site.edit === undefined) return;
    element.querySelector(site.edit)?.addEventListener("click", () => {
      openEdit(element, text, (edited) => {
        userTurn(edited);
        void answer(edited, "edit");
      });
    });
  }

  async function answer(text: string, kind: Asked["kind"]): Promise<void> {
    const turn = addTurn("assistant");
    if (site.retry !== undefined)
      turn.element.querySelector(site.retry)?.addEventListener("click", () => void answer(text, "retry"));
    try {
      await site.ask({ text, kind, conversation }, (piece) => {
        if (piece.conversation !== undefined && conversation === undefined) {
          conversation = piece.conversation;
          window.history.pushState({}, "", site.path(conversation));
        }
        if (piece.text !== undefined) turn.show(piece.text);
      });
    } catch (problem) {
      turn.show(`Something went wrong. ${(problem as Error).message}`);
    }
    turn.done();
  }

  const form = button?.closest("form");
  (form ?? button)?.addEventListener(form ? "submit" : "click", (event) => {
    event.preventDefault();
    send();
  });
  offerPrompt((text) => {
    userTurn(text);
    void answer(text, "new");
  });
  void site.login().then(() => {
    document.documentElement.dataset["ready"] = "true";
  });
}

/** A suggested prompt: the page sends it by itself, past the composer. */
function offerPrompt(send: (text: string) => void): void {
  const text = session["suggestion"];
  if (text === undefined) return;
  const button = document.createElement("button");
  button.className = "suggestion";
  button.textContent = text;
  button.addEventListener("click", () => send(text));
  document.querySelector("main header")?.append(button);
}

import type { Judgement } from "../messages/to-worker.ts";
import { h, onPress } from "./h.ts";
import { keepPlaced, placePanel } from "./panel.ts";
import { panelBody, panelTitle } from "./panel-body.ts";
import type { Stage } from "./stage.ts";
import { numberOf, words } from "./words.ts";

type Shown = { readonly judgement: Judgement; readonly text: string; readonly near: HTMLElement | undefined };

/** What the badge stands for, on demand: the same facts as the warning, without a question. */
export function showCard(stage: Stage, { judgement, text, near }: Shown, signal: AbortSignal): void {
  const open = stage.root.querySelector("dialog");
  if (open !== null) {
    open.close();
    return;
  }
  const closed = new AbortController();
  const done = h("button", { class: "action", type: "button" }, words("action_close"));
  const card = h("dialog", { class: "panel card", "aria-labelledby": panelTitle });
  const close = () => {
    closed.abort();
    card.remove();
  };
  onPress(done, () => card.close(), closed.signal);
  const tokens = judgement.kind === "verdict" && tokensLine(judgement.verdict.tokens);
  const footer = h("footer", {}, done, tokens);
  card.append(...panelBody({ judgement, text, held: false, titled: words("card_title") }), footer);
  card.addEventListener("close", close, { signal: closed.signal });
  card.addEventListener("click", (event) => event.target === card && card.close(), { signal: closed.signal });
  signal.addEventListener("abort", close, { signal: closed.signal });
  if (near) stage.matchTheme(near);
  stage.root.append(card);
  card.showModal();
  const settle = () => placePanel(card, near);
  settle();
  keepPlaced(card, settle, closed.signal);
}

function tokensLine({ message, conversation }: { readonly message: number; readonly conversation: number }) {
  return h("span", { class: "tokens" }, words("card_tokens", numberOf(message), numberOf(conversation)));
}

import type { Judgement } from "../messages/to-worker.ts";
import type { Recourse } from "../shared/question.ts";
import { h, onPress } from "./h.ts";
import { keepPlaced, placePanel } from "./panel.ts";
import { panelBody, panelTitle } from "./panel-body.ts";
import type { Stage } from "./stage.ts";
import { startTalk } from "./talk.ts";
import { numberOf, words } from "./words.ts";

type Shown = {
  readonly judgement: Judgement;
  readonly text: string;
  readonly near: HTMLElement | undefined;
  readonly recourse: Recourse;
};

/** What the badge stands for, on demand: the same facts as the warning, without a question. */
export function showCard(stage: Stage, shown: Shown, signal: AbortSignal): void {
  const open = stage.root.querySelector("dialog");
  if (open !== null) {
    open.close();
    return;
  }
  const closed = new AbortController();
  const card = h("dialog", { class: "panel card", "aria-labelledby": panelTitle });
  const close = () => {
    closed.abort();
    card.remove();
  };
  const draw = (judgement: Judgement) => {
    const done = h("button", { class: "action", type: "button" }, words("action_close"));
    onPress(done, () => card.close(), closed.signal);
    const tokens = judgement.kind === "verdict" && tokensLine(judgement.verdict.tokens);
    const body = panelBody({ judgement, text: shown.text, held: false, titled: words("card_title") }, talk);
    card.replaceChildren(...body, h("footer", { role: "presentation" }, done, tokens || ""));
  };
  const talk = startTalk(shown, draw, closed.signal);
  card.addEventListener("close", close, { signal: closed.signal });
  card.addEventListener("click", (event) => event.target === card && card.close(), { signal: closed.signal });
  signal.addEventListener("abort", close, { signal: closed.signal });
  if (shown.near) stage.matchTheme(shown.near);
  stage.root.append(card);
  draw(shown.judgement);
  card.showModal();
  const settle = () => placePanel(card, shown.near);
  settle();
  keepPlaced(card, settle, closed.signal);
}

function tokensLine({ message, conversation }: { readonly message: number; readonly conversation: number }) {
  return h("span", { class: "tokens" }, words("card_tokens", numberOf(message), numberOf(conversation)));
}

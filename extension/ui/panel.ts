import type { Choice, Question } from "../shared/question.ts";
import { h } from "./h.ts";
import { panelActions } from "./panel-actions.ts";
import { panelBody, panelTitle } from "./panel-body.ts";
import { panelPlace } from "./place.ts";
import type { Stage } from "./stage.ts";

/**
 * Shows the warning in the browser's top layer, where the page cannot cover it, and waits for the answer.
 * Escape means: stop and think. An aborted signal takes the panel away as if it had been dismissed.
 */
export function showPanel(stage: Stage, question: Question, signal: AbortSignal): Promise<Choice> {
  return new Promise((answer) => {
    const closed = new AbortController();
    const panel = h("dialog", { class: "panel", "aria-labelledby": panelTitle });
    const choose = (choice: Choice) => {
      closed.abort();
      panel.close();
      panel.remove();
      answer(choice);
    };
    const whileOpen = { signal: closed.signal };
    panel.append(...panelBody(question), ...panelActions(question, choose, closed.signal));
    panel.addEventListener(
      "cancel",
      (event) => {
        event.preventDefault();
        choose({ kind: "cancel" });
      },
      whileOpen,
    );
    signal.addEventListener("abort", () => choose({ kind: "cancel" }), whileOpen);
    if (question.near) stage.matchTheme(question.near);
    stage.root.append(panel);
    panel.showModal();
    const settle = () => placePanel(panel, question.near);
    settle();
    keepPlaced(panel, settle, closed.signal);
    panel.querySelector<HTMLElement>(".primary")?.focus();
  });
}

/** Unfolding parts and a resized window change where the panel fits. */
export function keepPlaced(panel: HTMLElement, settle: () => void, signal: AbortSignal): void {
  const resized = new ResizeObserver(settle);
  resized.observe(panel);
  window.addEventListener("resize", settle, { signal });
  signal.addEventListener("abort", () => resized.disconnect());
}

export function placePanel(panel: HTMLElement, near: HTMLElement | undefined): void {
  const view = { left: 0, top: 0, width: innerWidth, height: innerHeight };
  const { left, top } = panelPlace(panel.getBoundingClientRect(), near?.getBoundingClientRect(), view);
  panel.style.left = `${left}px`;
  panel.style.top = `${top}px`;
}

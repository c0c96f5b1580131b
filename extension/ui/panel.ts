import type { Judgement } from "../messages/to-worker.ts";
import type { Answer, Choice, Question } from "../shared/question.ts";
import { h } from "./h.ts";
import { panelActions } from "./panel-actions.ts";
import { panelBody, panelTitle } from "./panel-body.ts";
import { panelPlace, viewNow } from "./place.ts";
import type { Stage } from "./stage.ts";
import { startTalk } from "./talk.ts";

/**
 * Shows the warning in the browser's top layer, where the page cannot cover it, and waits for the answer.
 * Escape means: stop and think. An aborted signal takes the panel away as if it had been dismissed.
 */
export function showPanel(stage: Stage, question: Question, signal: AbortSignal): Promise<Answer> {
  if (signal.aborted) return Promise.resolve({ choice: { kind: "cancel" }, judgement: question.judgement });
  return new Promise((answer) => {
    const closed = new AbortController();
    const panel = h("dialog", { class: "panel", "aria-labelledby": panelTitle });
    let judgement = question.judgement;
    const choose = (choice: Choice) => {
      closed.abort();
      panel.close();
      panel.remove();
      answer({ choice, judgement });
    };
    const draw = (now: Judgement) => {
      judgement = now;
      const asked = { ...question, judgement };
      const notices = panel.querySelectorAll(".notice");
      panel.replaceChildren(...notices, ...panelBody(asked, talk), ...panelActions(asked, { choose, talk }));
      (panel.querySelector<HTMLElement>(".primary") ?? panel).focus();
    };
    const talk = startTalk(question, draw, closed.signal);
    const whileOpen = { signal: closed.signal };
    const cancel = (event: Event) => {
      event.preventDefault();
      choose({ kind: "cancel" });
    };
    panel.addEventListener("cancel", cancel, whileOpen);
    signal.addEventListener("abort", () => choose({ kind: "cancel" }), whileOpen);
    if (question.near) stage.matchTheme(question.near);
    stage.root.append(panel);
    panel.showModal();
    draw(judgement);
    const settle = () => placePanel(panel, question.near);
    settle();
    keepPlaced(panel, settle, closed.signal);
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
  const { left, top } = panelPlace(panel.getBoundingClientRect(), near?.getBoundingClientRect(), viewNow());
  panel.style.left = `${left}px`;
  panel.style.top = `${top}px`;
}

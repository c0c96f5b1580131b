import { h } from "./h.ts";
import { panelPlace } from "./place.ts";
import type { Stage } from "./stage.ts";

const SHOWN_MILLIS = 9000;

/** A short statement above the composer that goes by itself or with the next key. */
export function startNotice(stage: Stage, signal: AbortSignal) {
  const element = h("div", { class: "notice", role: "status" });
  stage.root.append(element);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const clear = () => element.replaceChildren();
  signal.addEventListener("abort", () => clearTimeout(timer));
  return (text: string, near: HTMLElement | undefined) => {
    element.textContent = text;
    const view = { left: 0, top: 0, width: innerWidth, height: innerHeight };
    const { left, top } = panelPlace(element.getBoundingClientRect(), near?.getBoundingClientRect(), view);
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
    clearTimeout(timer);
    timer = setTimeout(clear, SHOWN_MILLIS);
  };
}

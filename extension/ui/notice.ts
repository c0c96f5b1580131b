import { h, onPress } from "./h.ts";
import { panelPlace, viewNow } from "./place.ts";
import type { Stage } from "./stage.ts";

const SHOWN_MILLIS = 9000;

/** Something a person may do about what a notice says. */
export type NoticeAction = { readonly label: string; readonly act: () => void };

/**
 * A short statement above the composer that goes by itself, unless somebody is about to press what it offers. While a
 * panel is open it stands at the panel's top: what is outside of an open panel is neither seen nor spoken.
 */
export function startNotice(stage: Stage, signal: AbortSignal) {
  const element = h("div", { class: "notice", role: "status" });
  stage.root.append(element);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const clear = () => {
    if (element.matches(":hover, :focus-within")) clearLater();
    else element.replaceChildren();
  };
  const clearLater = () => {
    clearTimeout(timer);
    timer = setTimeout(clear, SHOWN_MILLIS);
  };
  signal.addEventListener("abort", () => clearTimeout(timer));
  const offer = ({ label, act }: NoticeAction) => {
    const button = h("button", { type: "button" }, label);
    const press = () => {
      element.replaceChildren();
      act();
    };
    onPress(button, press, signal);
    return button;
  };
  return (text: string, near: HTMLElement | undefined, action?: NoticeAction) => {
    stand(element, stage);
    element.replaceChildren(h("span", {}, text), ...(action ? [offer(action)] : []));
    const { left, top } = panelPlace(element.getBoundingClientRect(), near?.getBoundingClientRect(), viewNow());
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
    clearLater();
  };
}

/** Puts the notice where it can be seen; it comes back when the panel closes. */
function stand(element: HTMLElement, { root }: Stage): void {
  const panel = root.querySelector("dialog[open]");
  if (panel === null) {
    if (element.parentNode !== root) root.append(element);
    return;
  }
  panel.prepend(element);
  panel.addEventListener("close", () => root.append(element), { once: true });
}

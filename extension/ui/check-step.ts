import { h, onPress } from "./h.ts";
import { check as tick } from "./icons.ts";
import { words } from "./words.ts";

const STYLE = `
  :host { all: initial; display: block; color: inherit; font: inherit; }
  div { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 10px; margin: 10px 0 4px;
    font-size: 13px; line-height: 1.5; }
  button { all: unset; box-sizing: border-box; display: inline-flex; align-items: center; gap: 6px; min-height: 28px;
    padding: 2px 10px; border: 1px solid; border-radius: 8px; cursor: pointer; }
  button:hover { text-decoration: underline; }
  button:focus-visible { outline: 2px solid; outline-offset: 2px; }
  svg { width: 14px; height: 14px; flex: none; }
  @media print { :host { display: none; } }
`;

/**
 * The step at the end of an answer with values put back: a person says that they verified it. It stands in a closed
 * shadow, so that the page can neither read nor press it.
 */
export function checkStep(check: () => Promise<boolean>, signal: AbortSignal): HTMLElement {
  const host = h("sluice-check" as "div", { role: "group", "aria-label": "Sluice" });
  const said = h("span", { role: "status" }, words("check_ask"));
  const button = h("button", { type: "button" }, tick(), words("check_done"));
  const press = async () => {
    button.setAttribute("aria-disabled", "true");
    const kept = await check();
    said.textContent = words(kept ? "check_kept" : "check_not_kept");
    button.removeAttribute("aria-disabled");
    if (!kept) return;
    button.remove();
    said.setAttribute("tabindex", "-1");
    said.focus();
  };
  onPress(button, () => button.hasAttribute("aria-disabled") || void press(), signal);
  host.attachShadow({ mode: "closed" }).append(h("style", {}, STYLE), h("div", {}, said, button));
  return host;
}

import badgeStyle from "./badge.css";
import baseStyle from "./base.css";
import { h } from "./h.ts";
import panelStyle from "./panel.css";

/** The closed corner of the page in which everything of ours is shown. */
export type Stage = {
  readonly root: ShadowRoot;
  readonly host: HTMLElement;
  /** Takes the theme of the page around `element`, which need not be the system's. */
  readonly matchTheme: (element: Element) => void;
};

const PRIVATE_EVENTS = ["keydown", "keyup", "keypress", "input", "paste", "copy", "pointerdown", "mousedown", "click"];

export function openStage(signal: AbortSignal): Stage {
  const host = h("sluice-stage" as "div", { role: "region", "aria-label": "Sluice" });
  const root = host.attachShadow({ mode: "closed", delegatesFocus: false });
  root.append(...[baseStyle, badgeStyle, panelStyle].map((style) => h("style", {}, style)));
  // The page's shortcuts are not meant for what is typed or pressed in here.
  for (const type of PRIVATE_EVENTS) root.addEventListener(type, (event) => event.stopPropagation(), { signal });
  document.documentElement.append(host);
  signal.addEventListener("abort", () => host.remove());
  return { root, host, matchTheme: (element) => host.setAttribute("data-theme", isDark(element) ? "dark" : "light") };
}

function isDark(element: Element): boolean {
  const [red = 0, green = 0, blue = 0] = (getComputedStyle(element).color.match(/[\d.]+/g) ?? []).map(Number);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 127;
}

import { h } from "./h.ts";
import { chevron } from "./icons.ts";

/** Something shown on demand under its title; opening one closes the others. */
export function unfold(title: string, content: HTMLElement | undefined): HTMLElement | undefined {
  return content && h("details", { name: "sluice-more" }, h("summary", {}, chevron(), title), content);
}

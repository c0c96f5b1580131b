import { h } from "./h.ts";
import { chevron } from "./icons.ts";

/** Something shown on demand under its title. */
export function unfold(title: string, content: HTMLElement | undefined): HTMLElement | undefined {
  return content && h("details", {}, h("summary", {}, chevron(), title), content);
}

import { REASONS, type Reason } from "../shared/tickets.ts";
import { h } from "./h.ts";
import { words } from "./words.ts";

export type ReasonPicker = { readonly element: HTMLElement; readonly picked: () => Reason | undefined };

/** Asks for the kind of reason; the kind is what is kept, never a text. */
export function reasonPicker(onPick: () => void, signal: AbortSignal): ReasonPicker {
  const choices = REASONS.map((reason) => {
    const input = h("input", { type: "radio", name: "reason", value: reason });
    return { reason, input, label: h("label", {}, input, words(`reason_${reason}`)) };
  });
  const labels = h("div", { class: "choices" }, ...choices.map(({ label }) => label));
  const element = h("fieldset", { class: "reasons" }, h("legend", {}, words("reason_asked")), labels);
  element.addEventListener("change", onPick, { signal });
  return { element, picked: () => choices.find(({ input }) => input.checked)?.reason };
}

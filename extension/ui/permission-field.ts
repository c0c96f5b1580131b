import { h, onPress } from "./h.ts";
import type { Talk } from "./talk.ts";
import { words, wordsOr } from "./words.ts";

/** Takes the line an approver has signed; the agent says whether it counts. */
export function permissionField(talk: Talk): HTMLElement {
  const field = h("input", { type: "text", autocomplete: "off", spellcheck: "false", class: "field" });
  const use = h("button", { type: "button", class: "action" }, words("permission_use"));
  const said = h("p", { class: "said", role: "status" });
  const hand = async () => {
    if (field.value.trim() === "") return;
    const refusal = await talk.permit(field.value.trim());
    if (refusal !== undefined)
      said.textContent = wordsOr(`permission_${refusal}`, words("permission_refused", refusal));
  };
  onPress(use, () => void hand(), talk.signal);
  const enter = (event: KeyboardEvent) => {
    if (event.key === "Enter" && event.isTrusted && !event.isComposing) void hand();
  };
  field.addEventListener("keydown", enter, { signal: talk.signal });
  const label = h("label", {}, words("permission_label"), h("span", { class: "row" }, field, use));
  return h("div", { class: "permission" }, label, said);
}

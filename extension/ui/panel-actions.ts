import type { Verdict } from "../messages/to-worker.ts";
import type { Choice, Question } from "../shared/question.ts";
import { h, onPress } from "./h.ts";
import { arrow, outward } from "./icons.ts";
import { reasonPicker } from "./reason-picker.ts";
import { words, wordsOr } from "./words.ts";

/** A key still held from sending, or a second click, must not answer a question nobody has read. */
const SETTLE_MILLIS = 300;

/** The ways out, as policy allows them: redact, edit, send anyway, and links that mend the cause. */
export function panelActions(
  { judgement, held, file }: Question,
  choose: (choice: Choice) => void,
  signal: AbortSignal,
): readonly HTMLElement[] {
  const opened = performance.now();
  const button = (kind: string, label: string, act: () => void, icon?: Node) => {
    const element = h("button", { class: `action ${kind}`, type: "button" }, icon, label);
    onPress(element, () => performance.now() - opened > SETTLE_MILLIS && act(), signal);
    return element;
  };
  const edit = words(file ? "action_remove" : held ? "action_stop" : "action_edit");
  const back = (kind: string) => button(kind, edit, () => choose({ kind: "edit" }));
  if (judgement.kind === "unread") {
    const pass = button("plain", words("action_attach"), () => choose({ kind: "anyway" }));
    return [h("footer", {}, back("primary"), pass)];
  }
  if (judgement.kind !== "verdict") return [h("footer", {}, back("primary"))];
  const { decision, redacted } = judgement.verdict;
  const mayRedact = redacted.placeholders.length > 0 && (file === undefined || file.redactable);
  const redact =
    mayRedact &&
    button("primary", words(file ? "action_redact_file" : "action_redact"), () => choose({ kind: "redact" }), arrow());
  const needsReason = decision.action === "justify";
  const reasons = needsReason ? reasonPicker(() => anyway.removeAttribute("disabled"), signal) : undefined;
  const anyway = button("plain", words("action_anyway"), () => {
    const reason = reasons?.picked();
    if (needsReason && reason === undefined) return;
    choose(reason === undefined ? { kind: "anyway" } : { kind: "anyway", reason });
  });
  anyway.toggleAttribute("disabled", needsReason);
  const mayPass = decision.action === "warn" || needsReason;
  const footer = h("footer", {}, redact, back(redact ? "" : "primary"), mayPass && anyway, links(decision.remedies));
  return reasons === undefined ? [footer] : [reasons.element, footer];
}

function links(remedies: Verdict["decision"]["remedies"]): HTMLElement | undefined {
  const linked = remedies.flatMap(({ code, text, link }) => {
    if (link === undefined || !/^(https|mailto):/.test(link)) return [];
    const label = wordsOr(`remedy_${code}`, text);
    return [h("a", { href: link, target: "_blank", rel: "noreferrer", title: text }, label, outward())];
  });
  return linked.length === 0 ? undefined : h("div", { class: "links" }, ...linked);
}

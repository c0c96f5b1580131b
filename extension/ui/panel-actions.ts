import type { Verdict } from "../messages/to-worker.ts";
import { needsAsking } from "../shared/asking.ts";
import type { Choice, Question } from "../shared/question.ts";
import { h, onPress } from "./h.ts";
import { arrow, outward } from "./icons.ts";
import { permissionField } from "./permission-field.ts";
import { reasonPicker } from "./reason-picker.ts";
import type { Talk } from "./talk.ts";
import { numberOf, words, wordsOr } from "./words.ts";

/** A key still held from sending, or a second click, must not answer a question nobody has read. */
const SETTLE_MILLIS = 300;

type Choose = (choice: Choice) => void;
type MakeButton = (kind: string, label: string, act: () => void, icon?: Node) => HTMLElement;

/** The ways out, as policy allows them: redact, leave out, edit, send anyway, and links that mend the cause. */
export function panelActions(
  question: Question,
  { choose, talk }: { readonly choose: Choose; readonly talk: Talk },
): readonly HTMLElement[] {
  const { judgement, held, file } = question;
  const opened = performance.now();
  const button: MakeButton = (kind, label, act, icon) => {
    const element = h("button", { class: `action ${kind}`, type: "button" }, icon, label);
    onPress(element, () => performance.now() - opened > SETTLE_MILLIS && act(), talk.signal);
    return element;
  };
  const edit = words(file ? "action_remove" : held ? "action_stop" : "action_edit");
  const back = (kind: string) => button(kind, edit, () => choose({ kind: "edit" }));
  const pass = (kind: string, label: string) => button(kind, words(label), () => choose({ kind: "anyway" }));
  if (judgement.kind === "unread")
    return [h("footer", { role: "presentation" }, back("primary"), pass("plain", "action_attach"))];
  if (judgement.kind !== "verdict") return [h("footer", { role: "presentation" }, back("primary"))];
  if (!needsAsking(judgement)) {
    return [
      h("footer", { role: "presentation" }, pass("primary", file ? "action_attach_now" : "action_send"), back("")),
    ];
  }
  const { decision, redacted, cut } = judgement.verdict;
  const mayRedact = redacted.placeholders.length > 0 && (file === undefined || file.redactable);
  const redact =
    mayRedact &&
    button("primary", words(file ? "action_redact_file" : "action_redact"), () => choose({ kind: "redact" }), arrow());
  const leaveOut =
    cut !== undefined &&
    file === undefined &&
    button("", words("action_cut", numberOf(cut.savesTokens)), () => choose({ kind: "cut" }));
  const anyway = sendAnyway(decision.action, {
    button,
    choose,
    talk,
    label: words(file ? "action_attach" : "action_anyway"),
  });
  const footer = h(
    "footer",
    { role: "presentation" },
    redact,
    leaveOut,
    back(redact ? "" : "primary"),
    anyway?.button,
    links(decision.remedies),
  );
  const field = decision.action === "approve" && permissionField(talk);
  return [note(decision.action), field, anyway?.reasons, footer].filter((part) => part instanceof HTMLElement);
}

/** Where a reason is asked for, the first press asks for it and the second one sends. */
function sendAnyway(
  action: Verdict["decision"]["action"],
  {
    button,
    choose,
    talk,
    label,
  }: {
    readonly button: MakeButton;
    readonly choose: Choose;
    readonly talk: Talk;
    readonly label: string;
  },
): { readonly button: HTMLElement; readonly reasons?: HTMLElement } | undefined {
  if (action === "warn") return { button: button("plain", label, () => choose({ kind: "anyway" })) };
  if (action !== "justify") return undefined;
  const reasons = reasonPicker(() => anyway.removeAttribute("disabled"), talk.signal);
  const anyway = button("plain", label, () => {
    const reason = reasons.picked();
    if (reason !== undefined) choose({ kind: "anyway", reason });
    else if (reasons.element.hidden) {
      reasons.element.hidden = false;
      anyway.setAttribute("disabled", "");
      reasons.element.querySelector("input")?.focus();
    }
  });
  reasons.element.hidden = true;
  return { button: anyway, reasons: reasons.element };
}

/** What policy says where the decision is not the person's own. */
function note(action: Verdict["decision"]["action"]): HTMLElement | undefined {
  const said = words(`note_${action}`);
  return said === "" ? undefined : h("p", { class: "note" }, said);
}

function links(remedies: Verdict["decision"]["remedies"]): HTMLElement | undefined {
  const linked = remedies.flatMap(({ code, text, link }) => {
    if (link === undefined || !/^(https|mailto):/.test(link)) return [];
    const label = wordsOr(`remedy_${code}`, text);
    return [h("a", { href: link, target: "_blank", rel: "noreferrer", title: text }, label, outward())];
  });
  return linked.length === 0 ? undefined : h("div", { class: "links" }, ...linked);
}

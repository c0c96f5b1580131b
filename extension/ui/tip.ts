import type { Verdict } from "../messages/to-worker.ts";
import { h, onPress } from "./h.ts";
import { viewNow } from "./place.ts";
import { sayType } from "./say.ts";
import type { Stage } from "./stage.ts";
import { words } from "./words.ts";

/** One finding as it is told where it stands. */
export type Told = { readonly verdict: Verdict; readonly index: number };

export type TipActions = {
  readonly replace: (told: Told) => void;
  readonly dismiss: ((told: Told) => void) | undefined;
};

export type Tip = {
  readonly show: (told: Told, at: DOMRect, actions: TipActions) => void;
  readonly hide: () => void;
  readonly isOver: (x: number, y: number) => boolean;
};

/** The card at a mark: what it is, why it is marked, and what can be done about it. */
export function startTip(stage: Stage, signal: AbortSignal): Tip {
  const element = h("div", { class: "tip", hidden: true, role: "group", "aria-live": "polite" });
  stage.root.append(element);
  // The caret stays where it is while the card is used.
  element.addEventListener("mousedown", (event) => event.preventDefault(), { signal });
  let shown = new AbortController();
  const hide = () => {
    shown.abort();
    element.replaceChildren();
    element.hidden = true;
  };
  signal.addEventListener("abort", hide);
  return {
    show: (told, at, actions) => {
      hide();
      shown = new AbortController();
      element.replaceChildren(...content(told, actions, shown.signal));
      element.hidden = false;
      const { width, height } = element.getBoundingClientRect();
      const above = at.top - height - 8;
      element.style.left = `${Math.max(8, Math.min(at.left, viewNow().width - width - 8))}px`;
      element.style.top = `${above >= 8 ? above : at.bottom + 8}px`;
    },
    hide,
    isOver: (x, y) => {
      if (element.hidden) return false;
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return x >= left - 12 && x <= right + 12 && y >= top - 12 && y <= bottom + 12;
    },
  };
}

function content(told: Told, { replace, dismiss }: TipActions, signal: AbortSignal): readonly HTMLElement[] {
  const { verdict, index } = told;
  const finding = verdict.findings[index];
  if (finding === undefined) return [];
  const name = verdict.redacted.placeholders.find(({ start }) => start === finding.start)?.name;
  const button = (kind: string, label: string, act: () => void) => {
    const element = h("button", { class: kind, type: "button" }, label);
    onPress(element, act, signal);
    return element;
  };
  const reason = verdict.decision.reasons.find((one) => one.finding === index) ?? verdict.decision.reasons[0];
  const level = h("span", { class: "chip" }, words(`level_${finding.level}`));
  return [
    h("p", { class: `head level-${finding.level}` }, h("strong", {}, sayType(finding.type)), level),
    h("p", { class: "why" }, why(finding.detector, reason?.text ?? "")),
    h(
      "p",
      { class: "acts" },
      name !== undefined && button("action", words("tip_replace", name), () => replace(told)),
      dismiss && button("quiet", words("not_sensitive"), () => dismiss(told)),
      name !== undefined && h("kbd", {}, words("tip_key")),
    ),
  ];
}

/** The reason mostly names the rule itself. */
function why(detector: string, reason: string): string {
  return reason.includes(detector) ? reason : `${words("tip_why", detector)} ${reason}`.trim();
}

import type { Judgement, Verdict } from "../messages/to-worker.ts";
import { h, onPress } from "./h.ts";
import { gate } from "./icons.ts";
import { badgePlace, viewNow } from "./place.ts";
import { sayAway, sayLine } from "./say.ts";
import type { Stage } from "./stage.ts";
import { numberOf, words } from "./words.ts";

export type BadgeState = Judgement | { readonly kind: "ready"; readonly line?: Verdict["line"] };

/** The small sign at the composer: the account, the risk of what is typed, its tokens. */
export type Badge = {
  readonly show: (state: BadgeState) => void;
  readonly follow: (frame: HTMLElement | undefined) => void;
};

export function startBadge(stage: Stage, onOpen: () => void, signal: AbortSignal): Badge {
  const line = h("span", { class: "line" });
  const risk = h("span", { class: "part" });
  const tokens = h("span", { class: "part" });
  const element = h("button", { class: "badge", type: "button", hidden: true }, gate(), line, risk, tokens);
  const calm = h("span", { class: "hidden", "aria-live": "polite" });
  stage.root.append(element, calm);
  onPress(element, onOpen, signal);
  // A click must not take the caret out of the composer.
  element.addEventListener("mousedown", (event) => event.preventDefault(), { signal });

  let frame: HTMLElement | undefined;
  const place = () => {
    const box = frame?.isConnected ? frame.getBoundingClientRect() : undefined;
    element.hidden = box === undefined || box.width === 0;
    if (box === undefined) return;
    const { left, top } = badgePlace(element.getBoundingClientRect(), box, viewNow());
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
  };
  const resized = new ResizeObserver(place);
  resized.observe(element);
  signal.addEventListener("abort", () => resized.disconnect());
  window.addEventListener("resize", place, { signal });
  window.addEventListener("scroll", place, { signal, capture: true, passive: true });

  return {
    show: (state) => {
      const parts = describe(state);
      // Where it stands follows from its size, which is watched; measuring now would have the page laid out twice.
      setPart(line, parts.line);
      setPart(risk, parts.risk);
      setPart(tokens, parts.tokens);
      const look = `badge ${parts.tone}`;
      if (element.className !== look) element.className = look;
      if (calm.textContent !== parts.spoken) calm.textContent = parts.spoken;
    },
    follow: (next) => {
      if (frame !== undefined) resized.unobserve(frame);
      frame = next;
      if (next !== undefined) {
        resized.observe(next);
        stage.matchTheme(next);
      }
      place();
    },
  };
}

type Parts = Readonly<Record<"line" | "risk" | "tokens" | "tone" | "spoken", string>>;

/** What the badge says; only alarms and absences are spoken. */
export function describe(state: BadgeState): Parts {
  switch (state.kind) {
    case "ready":
      return {
        line: state.line ? sayLine(state.line) : words("badge_ready"),
        risk: "",
        tokens: "",
        tone: "",
        spoken: "",
      };
    case "away":
    case "refused":
    case "unread": {
      const line = state.kind === "away" ? sayAway(state.reason) : words("badge_refused");
      const risk = words(state.closed ? "badge_held" : "badge_unchecked");
      return { line, risk, tokens: "", tone: "away", spoken: `${line}. ${risk}` };
    }
    case "verdict":
      return describeVerdict(state.verdict, state.pausedUntil > 0);
  }
}

function describeVerdict({ level, findings, tokens, line, decision }: Verdict, paused: boolean): Parts {
  const count = findings.length;
  const risk = paused
    ? words("badge_paused")
    : count === 0
      ? words("badge_clear")
      : words(`badge_level_${level}`, count);
  const alarm = decision.action !== "allow" && !paused;
  const shown = words("badge_tokens", numberOf(tokens.message));
  return {
    line: sayLine(line),
    risk,
    tokens: tokens.exact ? shown : `≈ ${shown}`,
    tone: alarm ? `alarm level-${level}` : "",
    spoken: alarm ? words("badge_spoken", risk) : "",
  };
}

function setPart(part: HTMLElement, text: string): void {
  part.textContent = text;
  if (part.hidden !== (text === "")) part.hidden = text === "";
}

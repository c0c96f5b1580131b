import { SCOPES, type Scope, type Verdict } from "../messages/to-worker.ts";
import { h, onPress } from "./h.ts";
import { sayType } from "./say.ts";
import type { Dismissed, Talk } from "./talk.ts";
import { words } from "./words.ts";

/** What was just said to be not sensitive, with the ways to say it more widely or to take it back. */
export function dismissedList(verdict: Verdict, talk: Talk): readonly HTMLElement[] {
  return talk.dismissed().map((word) => {
    const stays = verdict.findings.some(({ start }) => start === word.start);
    const name = word.value === "" ? sayType(word.type) : shortened(word.value);
    const said = stays ? words("dismissed_stays", name) : words(`dismissed_${word.scope}`, name);
    const wider = wideEnough(word, talk).map((scope) => link(`widen_${scope}`, () => talk.widen(word, scope), talk));
    const back = link("dismissed_undo", () => talk.takeBack(word), talk);
    return h("p", { class: "dismissed", role: "status" }, h("span", {}, said), ...wider, back);
  });
}

function wideEnough({ scope }: Dismissed, talk: Talk): readonly Scope[] {
  const widest = talk.widest();
  const most = widest === undefined ? -1 : SCOPES.indexOf(widest);
  return SCOPES.filter((wider, at) => at > SCOPES.indexOf(scope) && at <= most && wider !== "chat");
}

function link(label: string, act: () => Promise<void>, { signal }: Talk): HTMLElement {
  const button = h("button", { class: "quiet", type: "button" }, words(label));
  onPress(button, () => void act(), signal);
  return button;
}

function shortened(value: string): string {
  return value.length <= 28 ? value : `${value.slice(0, 27)}…`;
}

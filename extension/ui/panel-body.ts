import { needsAsking } from "../shared/asking.ts";
import type { Question } from "../shared/question.ts";
import { answersList } from "./answers-list.ts";
import { cutPreview } from "./cut-preview.ts";
import { dismissedList } from "./dismissed-list.ts";
import { findingsList } from "./findings-list.ts";
import { h } from "./h.ts";
import { gate } from "./icons.ts";
import { redactionPreview } from "./preview.ts";
import { sayFound, sayLine, sayTerms, sayUnjudged } from "./say.ts";
import type { Talk } from "./talk.ts";
import { unfold } from "./unfold.ts";
import { words } from "./words.ts";

const TITLE = "sluice-title";

/** Everything of the panel above its buttons: two lines first, the rest on demand. */
export function panelBody(
  { judgement, text, held, file, titled }: Omit<Question, "recourse">,
  talk: Talk,
): readonly HTMLElement[] {
  const when = titled ?? file?.name ?? words(held ? "panel_held" : "panel_before");
  const header = (...more: HTMLElement[]) =>
    h("header", { role: "presentation" }, gate(), h("span", { class: "when" }, when), ...more);
  const headline = (said: string) => h("h2", { id: TITLE, tabindex: "-1" }, said);
  if (judgement.kind !== "verdict") {
    const title = words(judgement.kind === "unread" ? "unread_title" : "away_title");
    return [header(), headline(title), h("p", { class: "terms" }, sayUnjudged(judgement))];
  }
  const { verdict } = judgement;
  const chip = h("span", { class: `chip level-${verdict.level}` }, words(`level_${verdict.level}`));
  const said =
    talk.dismissed().length > 0 && !needsAsking(judgement)
      ? words("head_settled")
      : sayFound(verdict, file !== undefined);
  const more = [
    unfold(words("more_preview"), redactionPreview(verdict, text)),
    unfold(words("more_cut"), cutPreview(verdict, text)),
    unfold(words("more_answers", verdict.line.name), answersList(verdict.line)),
    unfold(words("more_reasons"), reasonsList(verdict.decision.reasons, verdict.line.evidence)),
  ];
  const list = findingsList(judgement, text, talk);
  return [
    header(chip),
    headline(said),
    h("p", { class: "terms" }, h("strong", {}, sayLine(verdict.line)), " ", sayTerms(verdict.line)),
    ...(list ? [list] : []),
    ...dismissedList(verdict, talk),
    h("div", { class: "more" }, ...more),
  ];
}

export const panelTitle = TITLE;

function reasonsList(reasons: readonly { readonly text: string }[], evidence: readonly string[]): HTMLElement {
  const row = (question: string, ...lines: readonly string[]) =>
    h("div", {}, h("dt", {}, words(question)), ...lines.map((line) => h("dd", {}, line)));
  return h(
    "dl",
    { class: "answers" },
    row("reasons_rule", ...reasons.map(({ text }) => text)),
    row("reasons_account", ...evidence),
  );
}

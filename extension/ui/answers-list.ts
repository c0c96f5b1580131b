import type { Verdict } from "../messages/to-worker.ts";
import { h } from "./h.ts";
import { saySource } from "./say.ts";
import { words } from "./words.ts";

const QUESTIONS = [
  "trained-on",
  "stored",
  "deletable",
  "seen-by-people",
  "crosses-borders",
  "isolated-and-governed",
  "terms",
] as const;

/** The seven answers about a product line, each with its source and the day it was checked. */
export function answersList(line: Verdict["line"]): HTMLElement | undefined {
  const { answers } = line;
  if (answers === undefined) return undefined;
  const rows = QUESTIONS.map((question) => {
    const answer = answers[question];
    const sources = answer.sources.map((source) => {
      const link = { href: source.address, target: "_blank", rel: "noreferrer" };
      return h("span", {}, h("a", link, hostOf(source.address)), ` ${saySource(source)} `);
    });
    return h(
      "div",
      {},
      h("dt", {}, words(`question_${question}`)),
      h("dd", {}, answer.value === "unknown" ? words("answer_unknown", answer.text) : answer.text),
      h(
        "dd",
        { class: "source" },
        ...sources,
        answer.contested && h("span", { class: "stale" }, `${words("answer_contested", answer.contested)} `),
        answer.stale && h("span", { class: "stale" }, words("answer_stale")),
      ),
    );
  });
  return h("dl", { class: "answers" }, ...rows);
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, "") : address;
}

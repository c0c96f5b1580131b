import type { Judgement, Verdict } from "../messages/to-worker.ts";
import { cuts } from "./found.ts";

/**
 * A judgement as it crosses from the worker to the page, where the text is: the redacted one is left out when it can be
 * made there, for a long text takes long to cross.
 */
export function packed(judgement: Judgement, text: string): Judgement {
  if (judgement.kind !== "verdict") return judgement;
  const { redacted } = judgement.verdict;
  if (redactedText(text, redacted.placeholders) !== redacted.text) return judgement;
  const left = { placeholders: redacted.placeholders } as Verdict["redacted"];
  return { ...judgement, verdict: { ...judgement.verdict, redacted: left } };
}

/** The judgement whole again; the redacted text is made when it is first wanted. */
export function unpacked(judgement: Judgement, text: string): Judgement {
  if (judgement.kind !== "verdict" || "text" in judgement.verdict.redacted) return judgement;
  const { placeholders } = judgement.verdict.redacted as Omit<Verdict["redacted"], "text">;
  let made: string | undefined;
  const redacted = {
    placeholders,
    get text() {
      made ??= redactedText(text, placeholders);
      return made;
    },
  };
  return { ...judgement, verdict: { ...judgement.verdict, redacted } };
}

export function redactedText(text: string, placeholders: Verdict["redacted"]["placeholders"]): string {
  return cuts(text, placeholders)
    .map((cut) => ("kept" in cut ? cut.kept : cut.placeholder))
    .join("");
}

import type { Verdict } from "../messages/to-worker.ts";
import { cuts } from "../shared/found.ts";
import { h } from "./h.ts";

const SHOWN = 4000;

/** The message as it would leave after redaction: what goes is struck out, what comes stands beside it. */
export function redactionPreview(verdict: Verdict, text: string): HTMLElement | undefined {
  if (verdict.redacted.placeholders.length === 0) return undefined;
  const parts = cuts(text, verdict.redacted.placeholders).flatMap((cut) =>
    "kept" in cut ? [shortened(cut.kept)] : [h("del", {}, cut.removed), " ", h("ins", {}, cut.placeholder)],
  );
  return h("div", { class: "preview", tabindex: "0" }, ...parts);
}

/** Long stretches between two replacements are of no interest here. */
function shortened(kept: string): string {
  return kept.length <= SHOWN ? kept : `${kept.slice(0, SHOWN / 2)} … ${kept.slice(-SHOWN / 2)}`;
}

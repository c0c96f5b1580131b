import type { Verdict } from "../messages/to-worker.ts";
import { h } from "./h.ts";
import { sayType } from "./say.ts";

/** One row for each finding: what it is, what was typed, what would stand there instead. */
export function findingsList(verdict: Verdict, text: string): HTMLElement | undefined {
  if (verdict.findings.length === 0) return undefined;
  const rows = verdict.findings.map((finding) => {
    const placeholder = verdict.redacted.placeholders.find(({ start }) => start === finding.start);
    return h(
      "li",
      { class: `level-${finding.level}` },
      h("span", { class: "type" }, sayType(finding.type)),
      h("span", { class: "value" }, text.slice(finding.start, finding.end)),
      placeholder && h("code", {}, placeholder.name),
    );
  });
  return h("ul", { class: "findings", tabindex: rows.length > 4 ? "0" : undefined }, ...rows);
}

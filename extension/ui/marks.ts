import { type Finding, LEVELS } from "../shared/found.ts";
import type { DraftText } from "../sites/draft.ts";

/** Underlines findings without touching the editor's own elements, through the browser's highlight registry. */
export function showMarks(draft: DraftText, findings: readonly Finding[]): void {
  for (const level of LEVELS) {
    const marked = findings.filter((finding) => finding.level === level);
    const ranges = marked.flatMap(({ start, end }) => draft.rangeOf(start, end) ?? []);
    if (ranges.length === 0) CSS.highlights.delete(nameOf(level));
    else CSS.highlights.set(nameOf(level), new Highlight(...ranges));
  }
}

export function clearMarks(): void {
  for (const level of LEVELS) CSS.highlights.delete(nameOf(level));
}

function nameOf(level: string): string {
  return `sluice-${level}`;
}

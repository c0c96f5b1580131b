import { type Finding, LEVELS } from "../shared/found.ts";
import type { DraftText } from "../sites/draft.ts";

/** Underlines findings without touching the editor's own elements, through the browser's highlight registry. */
export function showMarks(draft: DraftText, findings: readonly Finding[]): void {
  for (const level of LEVELS) {
    const marked = findings.filter((finding) => finding.level === level);
    const ranges = marked.flatMap(({ start, end }) => draft.rangeOf(start, end) ?? []);
    if (ranges.length === 0) CSS.highlights.delete(nameOf(level));
    else if (!isShown(nameOf(level), ranges)) CSS.highlights.set(nameOf(level), new Highlight(...ranges));
  }
}

/** Marks follow the text they stand under by themselves; setting them anew has it painted anew. */
function isShown(name: string, ranges: readonly Range[]): boolean {
  const shown = CSS.highlights.get(name);
  if (shown?.size !== ranges.length) return false;
  let next = 0;
  for (const range of shown) if (!isSame(range, ranges[next++])) return false;
  return true;
}

function isSame(one: AbstractRange, other: AbstractRange | undefined): boolean {
  return (
    one.startContainer === other?.startContainer &&
    one.startOffset === other.startOffset &&
    one.endContainer === other.endContainer &&
    one.endOffset === other.endOffset
  );
}

export function clearMarks(): void {
  for (const level of LEVELS) CSS.highlights.delete(nameOf(level));
}

function nameOf(level: string): string {
  return `sluice-${level}`;
}

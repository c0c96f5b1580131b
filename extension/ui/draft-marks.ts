import type { Verdict } from "../messages/to-worker.ts";
import type { Finding } from "../shared/found.ts";
import type { DraftText } from "../sites/draft.ts";
import { startFieldMarks } from "./field-marks.ts";
import { stretchBetween } from "./in-view.ts";
import { clearMarks, showMarks } from "./marks.ts";
import { viewNow } from "./place.ts";
import type { Stage } from "./stage.ts";

/** A finding met by the pointer or the caret, and the place of its mark. */
export type Pointed = { readonly index: number; readonly rect: DOMRect };

/** The marks of one draft, in whatever kind of composer it stands. */
export type DraftMarks = {
  readonly show: (verdict: Verdict, draft: DraftText) => void;
  readonly clear: () => void;
  readonly at: (x: number, y: number) => Pointed | undefined;
  readonly atCaret: () => Pointed | undefined;
};

type Marked = { readonly finding: Finding; readonly index: number };
type Shown = { readonly draft: DraftText; readonly all: readonly Marked[]; marked: readonly Marked[] };

/** More are marked only where they can be seen: each mark costs the page a little with every key. */
const MANY = 200;

export function startDraftMarks(stage: Stage, signal: AbortSignal): DraftMarks {
  const fieldMarks = startFieldMarks(stage, signal);
  let shown: Shown | undefined;
  let frame = 0;
  const rectsOf = ({ finding: { start, end } }: Marked): readonly DOMRect[] => {
    if (shown === undefined) return [];
    if (shown.draft.field !== undefined) return fieldMarks.rectsOf(start);
    return [...(shown.draft.rangeOf(start, end)?.getClientRects() ?? [])];
  };
  const find = (fits: (rect: DOMRect, index: number) => boolean): Pointed | undefined => {
    for (const one of shown?.marked ?? []) {
      const rect = rectsOf(one).find((it) => fits(it, one.index));
      if (rect !== undefined) return { index: one.index, rect };
    }
    return undefined;
  };
  const mark = () => {
    frame = 0;
    if (shown === undefined || shown.draft.field !== undefined) return;
    shown.marked = shown.all.length > MANY ? inView(shown.all, rectsOf) : shown.all;
    showMarks(
      shown.draft,
      shown.marked.map(({ finding }) => finding),
    );
  };
  const moved = () => {
    if (shown !== undefined && shown.all.length > MANY && frame === 0) frame = requestAnimationFrame(mark);
  };
  window.addEventListener("scroll", moved, { signal, capture: true, passive: true });
  window.addEventListener("resize", moved, { signal });
  const clear = () => {
    shown = undefined;
    clearMarks();
    fieldMarks.clear();
  };
  signal.addEventListener("abort", clear);
  return {
    show: (verdict, draft) => {
      const all = inOrder(verdict.findings);
      shown = { draft, all, marked: all };
      if (draft.field === undefined) mark();
      else fieldMarks.show(draft.field, draft.text, verdict.findings);
    },
    clear,
    at: (x, y) => find(({ left, right, top, bottom }) => x >= left && x <= right && y >= top - 2 && y <= bottom + 2),
    atCaret: () => {
      const index = shown && caretIn(shown);
      return index === undefined ? undefined : find((_, at) => at === index);
    },
  };
}

function inOrder(findings: readonly Finding[]): readonly Marked[] {
  return findings.map((finding, index) => ({ finding, index })).sort((a, b) => a.finding.start - b.finding.start);
}

/** Those on screen and a screen above and below it, so that scrolling does not run ahead of the marks. */
function inView(all: readonly Marked[], rectsOf: (marked: Marked) => readonly DOMRect[]): readonly Marked[] {
  const { height } = viewNow();
  const placeOf = (index: number) => {
    const marked = all[index];
    return marked && rectsOf(marked)[0];
  };
  const { first, end } = stretchBetween(all.length, placeOf, { from: -height, to: 2 * height });
  return all.slice(first, end);
}

function caretIn({ marked, draft: { field, rangeOf } }: Shown): number | undefined {
  if (field !== undefined) {
    const caret = document.activeElement === field ? field.selectionStart : null;
    if (caret === null) return undefined;
    return marked.find(({ finding: { start, end } }) => start < caret && caret < end)?.index;
  }
  const selection = document.getSelection();
  const node = selection?.focusNode;
  if (!node || !selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const offset = selection.focusOffset;
  return marked.find(({ finding: { start, end } }) => rangeOf(start, end)?.isPointInRange(node, offset))?.index;
}

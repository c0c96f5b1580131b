import type { Verdict } from "../messages/to-worker.ts";
import type { DraftText } from "../sites/draft.ts";
import { startFieldMarks } from "./field-marks.ts";
import { clearMarks, showMarks } from "./marks.ts";
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

export function startDraftMarks(stage: Stage, signal: AbortSignal): DraftMarks {
  const fieldMarks = startFieldMarks(stage, signal);
  let shown: { readonly verdict: Verdict; readonly draft: DraftText } | undefined;
  const rectsOf = (index: number): readonly DOMRect[] => {
    const finding = shown?.verdict.findings[index];
    if (shown === undefined || finding === undefined) return [];
    if (shown.draft.field !== undefined) return fieldMarks.rectsOf(finding.start);
    return [...(shown.draft.rangeOf(finding.start, finding.end)?.getClientRects() ?? [])];
  };
  const find = (fits: (rect: DOMRect, index: number) => boolean): Pointed | undefined => {
    const count = shown?.verdict.findings.length ?? 0;
    for (let index = 0; index < count; index++) {
      const rect = rectsOf(index).find((one) => fits(one, index));
      if (rect !== undefined) return { index, rect };
    }
    return undefined;
  };
  const clear = () => {
    shown = undefined;
    clearMarks();
    fieldMarks.clear();
  };
  signal.addEventListener("abort", clear);
  return {
    show: (verdict, draft) => {
      shown = { verdict, draft };
      if (draft.field === undefined) showMarks(draft, verdict.findings);
      else fieldMarks.show(draft.field, draft.text, verdict.findings);
    },
    clear,
    at: (x, y) => find(({ left, right, top, bottom }) => x >= left && x <= right && y >= top - 2 && y <= bottom + 2),
    atCaret: () => {
      const index = shown && caretIn(shown.verdict, shown.draft);
      return index === undefined ? undefined : find((_, at) => at === index);
    },
  };
}

function caretIn({ findings }: Verdict, { field, rangeOf }: DraftText): number | undefined {
  if (field !== undefined) {
    const caret = document.activeElement === field ? field.selectionStart : null;
    return caret === null
      ? undefined
      : indexOrNone(findings.findIndex(({ start, end }) => start < caret && caret < end));
  }
  const selection = document.getSelection();
  const node = selection?.focusNode;
  if (!node || !selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const offset = selection.focusOffset;
  return indexOrNone(
    findings.findIndex(({ start, end }) => rangeOf(start, end)?.isPointInRange(node, offset) ?? false),
  );
}

function indexOrNone(index: number): number | undefined {
  return index < 0 ? undefined : index;
}

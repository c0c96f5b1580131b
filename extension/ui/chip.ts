import { h } from "./h.ts";
import { words } from "./words.ts";

const STYLE = `
  :host { all: unset; display: inline; }
  span { border-radius: 3px; padding: 0 2px; background: rgb(16 140 132 / 14%);
    box-shadow: inset 0 -1.5px rgb(16 140 132 / 70%); }
  .unknown { background: rgb(208 138 30 / 16%); box-shadow: inset 0 -1.5px rgb(208 138 30 / 80%); }
  @media (forced-colors: active) { span { border-bottom: 1.5px solid; } .unknown { border-bottom-style: dashed; } }
  @media print { span { background: none; } }
`;

/** The values our chips show, for copying; a page cannot reach this map. */
const values = new WeakMap<Element, string>();

/**
 * A value put back in the place of its placeholder. The page finds the placeholder in the element; the value is
 * in its closed shadow. A placeholder nobody handed out keeps its name and is marked as such.
 */
export function answerChip(placeholder: string, value: string | undefined): HTMLElement {
  const chip = h("span", {}, placeholder);
  const root = chip.attachShadow({ mode: "closed" });
  const title = value === undefined ? words("chip_unknown") : words("chip_restored", placeholder);
  const shown = h("span", { title, class: value === undefined ? "unknown" : "" }, value ?? placeholder);
  root.append(h("style", {}, STYLE), shown);
  if (value !== undefined) values.set(chip, value);
  return chip;
}

/** Told that values were copied, with what the page's own text would have been. */
export type OnCopied = (withPlaceholders: string) => void;

/** Copying takes the values along; the text with placeholders in their place is offered after it. */
export function copyWithValues(onCopied: OnCopied, signal: AbortSignal): void {
  const copy = (event: ClipboardEvent) => {
    const selection = document.getSelection();
    if (selection === null || selection.rangeCount === 0 || event.clipboardData === null) return;
    const range = selection.getRangeAt(0);
    const chips = chipsIn(range);
    if (chips.length === 0) return;
    event.clipboardData.setData("text/plain", plain(withValues(range.cloneContents(), chips)));
    event.preventDefault();
    event.stopImmediatePropagation();
    onCopied(plain(range.cloneContents()));
  };
  window.addEventListener("copy", copy, { capture: true, signal });
}

/** A copy of chips has no shadows; the chips it was made of stand in the same order. */
function withValues(piece: DocumentFragment, chips: readonly Element[]): DocumentFragment {
  for (const span of piece.querySelectorAll("span")) {
    const chip = chips.find((candidate) => candidate.textContent === span.textContent);
    const value = chip && values.get(chip);
    if (value !== undefined) span.replaceWith(value);
  }
  return piece;
}

function chipsIn(range: Range): Element[] {
  const root = range.commonAncestorContainer;
  const element = root instanceof Element ? root : root.parentElement;
  return [...(element?.querySelectorAll("span") ?? [])].filter(
    (span) => values.has(span) && range.intersectsNode(span),
  );
}

/** Text of a copied piece with its paragraphs as lines. */
function plain(piece: DocumentFragment): string {
  const blocks = piece.querySelectorAll("p, li, pre, div, tr, br, h1, h2, h3, h4");
  for (const block of blocks) block.after("\n");
  return (piece.textContent ?? "").replace(/\n{3,}/g, "\n\n").trim();
}

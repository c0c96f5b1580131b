import { h } from "./h.ts";
import { words } from "./words.ts";

const STYLE = `
  :host { all: unset; display: inline; }
  span { border-radius: 3px; padding: 0 2px; background: rgb(16 140 132 / 14%);
    box-shadow: inset 0 -1.5px rgb(16 140 132 / 70%); }
  .unknown { background: rgb(208 138 30 / 16%); box-shadow: inset 0 -1.5px rgb(208 138 30 / 80%); }
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

/** Copying takes the values along; with the key for plain copying held back, the site's own button gives placeholders. */
export function copyWithValues(signal: AbortSignal): void {
  const copy = (event: ClipboardEvent) => {
    const selection = document.getSelection();
    if (selection === null || selection.rangeCount === 0 || event.clipboardData === null) return;
    const piece = selection.getRangeAt(0).cloneContents();
    const originals = chipsIn(selection.getRangeAt(0));
    if (originals.length === 0) return;
    const copies = [...piece.querySelectorAll("span")].filter((span) =>
      originals.some((chip) => chip.textContent === span.textContent),
    );
    for (const span of copies) {
      const chip = originals.find((candidate) => candidate.textContent === span.textContent);
      span.replaceWith((chip && values.get(chip)) ?? span.textContent ?? "");
    }
    event.clipboardData.setData("text/plain", plain(piece));
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener("copy", copy, { capture: true, signal });
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

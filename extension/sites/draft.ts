/** What stands in a composer, with the way from an offset back to its place on the page. */
export type DraftText = {
  readonly text: string;
  /** Where the text from `start` to `end` stands, or nothing where the page has no place for it (text areas). */
  readonly rangeOf: (start: number, end: number) => Range | undefined;
  /** The text field the draft stands in, where it is one. */
  readonly field?: HTMLTextAreaElement | HTMLInputElement;
};

type Piece = { readonly node: Text; readonly start: number };

export function isTextField(element: Element): element is HTMLTextAreaElement | HTMLInputElement {
  return element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;
}

export function readDraft(composer: HTMLElement): DraftText {
  return isTextField(composer)
    ? { text: composer.value, rangeOf: () => undefined, field: composer }
    : readRich(composer);
}

/** Paragraphs of a rich editor become lines, as the sites themselves do when they send. */
function readRich(root: HTMLElement): DraftText {
  const pieces: Piece[] = [];
  let text = "";
  let lines = 0;
  const visit = (node: Node): void => {
    if (isTextNode(node)) {
      pieces.push({ node, start: text.length });
      text += node.data;
    } else if (isElement(node)) {
      if (node.tagName === "BR") {
        if (!isFiller(node)) text += "\n";
        return;
      }
      if (node !== root && isLine(node)) {
        if (lines > 0) text += "\n";
        lines++;
      }
      for (let child = node.firstChild; child !== null; child = child.nextSibling) visit(child);
    }
  };
  visit(root);
  return { text: text.replaceAll("\u00a0", " "), rangeOf: (start, end) => rangeIn(pieces, start, end) };
}

const BLOCKS = new Set(["P", "DIV", "LI", "UL", "OL", "PRE", "BLOCKQUOTE", "H1", "H2", "H3", "H4", "H5", "H6"]);

// Drafts of thousands of paragraphs are read on every key: the kind of node is told by its number.
function isTextNode(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}

function isElement(node: Node): node is HTMLElement {
  return node.nodeType === Node.ELEMENT_NODE;
}

/** A block without blocks inside; wrappers such as lists add no line of their own. */
function isLine(element: HTMLElement): boolean {
  return BLOCKS.has(element.tagName) && !hasBlock(element);
}

function hasBlock(element: HTMLElement): boolean {
  for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling) {
    if (BLOCKS.has(child.tagName)) return true;
  }
  return false;
}

/** Editors keep a line break at the end of a block to give it height; it is no character of the draft. */
function isFiller(br: HTMLElement): boolean {
  return br.classList.contains("ProseMirror-trailingBreak") || br.nextSibling === null;
}

function rangeIn(pieces: readonly Piece[], start: number, end: number): Range | undefined {
  const from = pieceAt(pieces, start, false);
  const to = pieceAt(pieces, end, true);
  if (from === undefined || to === undefined) return undefined;
  const range = document.createRange();
  range.setStart(from.node, Math.min(start - from.start, from.node.length));
  range.setEnd(to.node, Math.min(end - to.start, to.node.length));
  return range;
}

/** The piece that holds `offset`; at a seam the one before it when an end is sought. */
function pieceAt(pieces: readonly Piece[], offset: number, isEnd: boolean): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const piece = pieces[middle];
    if (piece !== undefined && (isEnd ? piece.start < offset : piece.start <= offset)) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}

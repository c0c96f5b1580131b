/** Placeholders as they are handed out. */
export const PLACEHOLDER = /\[[A-Z][A-Z_]*_\d+\]/g;

/** What stands in place of a placeholder, made from its name. */
export type MakePiece = (placeholder: string) => HTMLElement;

type Share = { readonly node: Text; readonly was: string; readonly left: string };

/** Text nodes of the page with our pieces between and behind them. */
export type Cut = { readonly shares: readonly Share[]; readonly pieces: readonly ChildNode[] };

/**
 * Puts pieces in place of the placeholders in these nodes, which are read as one text: a page that colours code spreads
 * a placeholder over several nodes. The nodes themselves stay and are shortened, because the page may hold on to them.
 */
export function cutOut(nodes: readonly Text[], make: MakePiece): Cut {
  const shares: Share[] = [];
  const pieces: ChildNode[] = [];
  const matches = [
    ...nodes
      .map(({ data }) => data)
      .join("")
      .matchAll(PLACEHOLDER),
  ];
  let offset = 0;
  for (const node of nodes) {
    const was = node.data;
    const end = offset + was.length;
    const parts: (string | HTMLElement)[] = [];
    let at = offset;
    for (const match of matches) {
      const last = match.index + match[0].length;
      if (last <= at || match.index >= end) continue;
      if (match.index >= offset) parts.push(was.slice(at - offset, match.index - offset), make(match[0]));
      at = Math.min(last, end);
    }
    if (at > offset || parts.length > 0) {
      const [left, ...behind] = [...parts, was.slice(at - offset)];
      const made = behind.map((part) => (typeof part === "string" ? document.createTextNode(part) : part));
      shares.push({ node, was, left: typeof left === "string" ? left : "" });
      pieces.push(...made);
      node.after(...made);
      node.data = typeof left === "string" ? left : "";
    }
    offset = end;
  }
  return { shares, pieces };
}

/** Takes the pieces away and gives the nodes their texts again, but for those the page has written to since. */
export function putBack({ shares, pieces }: Cut): void {
  for (const piece of pieces) piece.remove();
  for (const { node, was, left } of shares) if (node.data === left) node.data = was;
}

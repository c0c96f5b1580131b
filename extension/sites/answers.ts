import type { Site } from "../shared/site.ts";

const PLACEHOLDER = /\[[A-Z][A-Z_]*_\d+\]/g;

/** The value behind a placeholder, or nothing when nobody handed it out in this conversation. */
export type Lookup = (placeholder: string) => Promise<string | undefined>;

/** Makes the element that shows a value in place of a placeholder, closed to the page. */
export type MakeChip = (placeholder: string, value: string | undefined) => HTMLElement;

type Chips = { readonly site: () => Site; readonly lookup: Lookup; readonly make: MakeChip };

/**
 * Shows the real values in the place of placeholders, in messages only. The page's own text keeps the
 * placeholder: the value lives in a closed shadow root. When the page writes the text anew while an answer
 * streams in, the pieces we made are taken back before the next paint and made again.
 */
export class AnswerRestorer {
  private readonly chips: Chips;
  /** The pieces that follow a text node we shortened. */
  private readonly tails = new WeakMap<Text, readonly ChildNode[]>();
  private readonly ours = new WeakSet<Node>();
  private readonly observer: MutationObserver;

  constructor(chips: Chips, signal: AbortSignal) {
    this.chips = chips;
    this.observer = new MutationObserver((records) => this.follow(records));
    signal.addEventListener("abort", () => this.observer.disconnect());
  }

  start(): void {
    this.observe();
    for (const text of textsIn(document.documentElement)) if (this.isWanted(text)) void this.restore(text);
  }

  private observe(): void {
    this.observer.observe(document, { childList: true, subtree: true, characterData: true });
  }

  private follow(records: readonly MutationRecord[]): void {
    const texts = new Set<Text>();
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === "characterData" && target instanceof Text) {
        this.retract(target);
        texts.add(target);
      }
      for (const removed of removedNodes) if (removed instanceof Text) this.retract(removed);
      for (const added of addedNodes) for (const text of textsIn(added)) texts.add(text);
    }
    for (const text of texts) if (this.isWanted(text)) void this.restore(text);
  }

  private isWanted(text: Text): boolean {
    if (this.ours.has(text) || !text.data.includes("[") || !text.isConnected) return false;
    const element = text.parentElement;
    if (element === null || element.isContentEditable || element.closest("textarea") !== null) return false;
    return (this.chips.site().answers ?? []).some((selector) => element.closest(selector) !== null);
  }

  private async restore(text: Text): Promise<void> {
    const data = text.data;
    const names = [...new Set(data.match(PLACEHOLDER) ?? [])];
    if (names.length === 0) return;
    const pairs = await Promise.all(names.map(async (name) => [name, await this.chips.lookup(name)] as const));
    if (text.data === data && text.isConnected) this.put(text, new Map(pairs));
  }

  /** The node itself stays and is shortened, because the page may hold on to it. */
  private put(text: Text, values: ReadonlyMap<string, string | undefined>): void {
    const pieces: ChildNode[] = [];
    const data = text.data;
    let at = 0;
    let head: string | undefined;
    for (const match of data.matchAll(PLACEHOLDER)) {
      const before = data.slice(at, match.index);
      if (head === undefined) head = before;
      else pieces.push(document.createTextNode(before));
      pieces.push(this.chips.make(match[0], values.get(match[0])));
      at = match.index + match[0].length;
    }
    pieces.push(document.createTextNode(data.slice(at)));
    for (const piece of pieces) this.ours.add(piece);
    this.observer.disconnect();
    text.after(...pieces);
    text.data = head ?? "";
    this.tails.set(text, pieces);
    this.observe();
  }

  private retract(text: Text): void {
    for (const piece of this.tails.get(text) ?? []) piece.remove();
    this.tails.delete(text);
  }
}

function textsIn(node: Node): Text[] {
  if (node instanceof Text) return [node];
  if (!(node instanceof Element)) return [];
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let next = walker.nextNode(); next !== null; next = walker.nextNode())
    if (next instanceof Text) texts.push(next);
  return texts;
}

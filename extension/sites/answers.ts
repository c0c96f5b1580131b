import type { Site } from "../shared/site.ts";
import { around } from "./find.ts";
import { type Cut, cutOut, PLACEHOLDER, putBack } from "./pieces.ts";

/** The value behind a placeholder, or nothing when nobody handed it out in this conversation. */
export type Lookup = (placeholder: string) => Promise<string | undefined>;

/** Makes the element that shows a value in place of a placeholder, closed to the page. */
export type MakeChip = (placeholder: string, value: string | undefined) => HTMLElement;

type Chips = {
  readonly site: () => Site;
  readonly draft: () => HTMLElement | undefined;
  readonly lookup: Lookup;
  readonly make: MakeChip;
  /** Values have been put back into this message. */
  readonly shown: (message: HTMLElement) => void;
};

/** What a page may colour, emphasise or stream as many small nodes that are one text to a reader. */
const WHOLE = "pre, p, li, td, th, dd, blockquote, h1, h2, h3, h4, h5, h6, div, article, section";

/**
 * Shows the real values in the place of placeholders, in messages only. The page's own text keeps the
 * placeholder: the value lives in a closed shadow root. When the page writes the text anew while an answer
 * streams in, the pieces we made are taken back before the next paint and made again.
 */
export class AnswerRestorer {
  private readonly chips: Chips;
  private readonly cuts = new WeakMap<Text, Cut>();
  private readonly ours = new WeakSet<Node>();
  private readonly observer: MutationObserver;

  constructor(chips: Chips, signal: AbortSignal) {
    this.chips = chips;
    this.observer = new MutationObserver((records) => this.follow(records));
    signal.addEventListener("abort", () => this.observer.disconnect());
  }

  start(): void {
    this.observe();
    this.restoreAll(new Set(textsIn(document.documentElement)));
  }

  private observe(): void {
    this.observer.observe(document, { childList: true, subtree: true, characterData: true });
  }

  private follow(records: readonly MutationRecord[]): void {
    const texts = new Set<Text>();
    const stale: Text[] = [];
    const draft = this.chips.draft();
    for (const record of records) {
      // Drafts hold no answers, and a paste may make thousands of paragraphs.
      if (draft?.contains(record.target)) continue;
      const { type, target, addedNodes, removedNodes } = record;
      if (type === "characterData" && target instanceof Text) texts.add(target);
      for (const removed of removedNodes) if (!this.ours.has(removed)) stale.push(...textsIn(removed));
      for (const added of addedNodes) for (const text of textsIn(added)) texts.add(text);
    }
    const cut = [...stale, ...texts].filter((text) => this.cuts.has(text));
    if (cut.length > 0)
      this.unseen(() => {
        for (const text of cut) this.retract(text);
      });
    this.restoreAll(texts);
  }

  private restoreAll(texts: ReadonlySet<Text>): void {
    const done = new Set<Node>();
    for (const text of texts) {
      if (!this.isWanted(text)) continue;
      const whole = wholeOf(text);
      if (done.has(whole)) continue;
      done.add(whole);
      void this.restore(whole, text);
    }
  }

  private isWanted(text: Text): boolean {
    if (this.ours.has(text) || !text.isConnected) return false;
    const element = text.parentElement;
    if (element === null || this.ours.has(element) || element.isContentEditable || element.closest("textarea") !== null)
      return false;
    if (around(element, this.chips.site().answers) === undefined) return false;
    return wholeOf(text).textContent?.includes("[") === true;
  }

  private async restore(whole: Node, text: Text): Promise<void> {
    const before = joined(whole);
    const names = [...new Set(before.match(PLACEHOLDER) ?? [])];
    if (names.length === 0) return;
    const values = new Map(
      await Promise.all(names.map(async (name) => [name, await this.chips.lookup(name)] as const)),
    );
    if (!text.isConnected || joined(whole) !== before) return;
    this.unseen(() => this.put(whole, values));
    const message = text.parentElement && around(text.parentElement, this.chips.site().answers);
    if (message && [...values.values()].some((value) => value !== undefined)) this.chips.shown(message);
  }

  private put(whole: Node, values: ReadonlyMap<string, string | undefined>): void {
    for (const text of textsOf(whole)) this.retract(text);
    const cut = cutOut(textsOf(whole), (name) => this.chips.make(name, values.get(name)));
    for (const { node } of cut.shares) this.cuts.set(node, cut);
    for (const piece of cut.pieces) {
      this.ours.add(piece);
      for (const inside of piece.childNodes) this.ours.add(inside);
    }
  }

  private retract(text: Text): void {
    const cut = this.cuts.get(text);
    if (cut === undefined) return;
    for (const { node } of cut.shares) this.cuts.delete(node);
    putBack(cut);
  }

  /** What we do to the page ourselves is no news. */
  private unseen(act: () => void): void {
    const missed = this.observer.takeRecords();
    this.observer.disconnect();
    act();
    this.observe();
    if (missed.length > 0) this.follow(missed);
  }
}

/** The part of the page that is read as one text. */
function wholeOf(text: Text): Node {
  return text.parentElement?.closest("pre") ?? text.parentElement?.closest(WHOLE) ?? text;
}

/** The texts of a part, without those of parts inside it. */
function textsOf(whole: Node): Text[] {
  return textsIn(whole).filter((text) => wholeOf(text) === whole || text === whole);
}

function joined(whole: Node): string {
  return textsOf(whole)
    .map(({ data }) => data)
    .join("");
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

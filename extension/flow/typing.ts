import type { Judgement } from "../messages/to-worker.ts";
import { needsAsking } from "../shared/asking.ts";
import { type DraftText, isTextField, readDraft } from "../sites/draft.ts";
import type { Page } from "./page.ts";

/** What is shown while a person types. */
export type Show = {
  readonly judged: (judgement: Judgement, draft: DraftText) => void;
  /** What is known of the draft as it was some keys ago, while the last keys are being judged. */
  readonly lately: (judgement: Judgement) => void;
  readonly empty: () => void;
};

/**
 * The browser puts off tasks that follow a key until the next frame is shown; what is short does not wait for it. A longer
 * draft is read, sent and shown in tasks of their own, none of which keeps the page waiting for long.
 */
const AT_ONCE_UNITS = 250_000;
const PAUSE_MILLIS = 25;
const FEW_KEYS = 64;
/** An agent that is away is asked for again without a key, first soon and then ever more rarely. */
const FIRST_AGAIN_MILLIS = 2000;
const LAST_AGAIN_MILLIS = 64_000;

/** Judges the draft while it is written; a very long draft waits for a short pause after the last key. */
export class TypingFlow {
  private readonly page: Page;
  private readonly show: Show;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private draft: DraftText = { text: "", rangeOf: () => undefined };
  private composer: HTMLElement | undefined;
  private judging = false;
  /** The draft stayed, but what it is judged under has changed meanwhile. */
  private due = false;
  private againMillis = FIRST_AGAIN_MILLIS;
  private lately: { readonly length: number; readonly judgement: Judgement } | undefined;

  constructor(page: Page, show: Show, signal: AbortSignal) {
    this.page = page;
    this.show = show;
    signal.addEventListener("abort", () => clearTimeout(this.timer));
  }

  changed(composer: HTMLElement, widely = false): void {
    clearTimeout(this.timer);
    this.againMillis = FIRST_AGAIN_MILLIS;
    if (!widely && !isLong(this.draft.text) && !isLongField(composer)) void this.look(composer, false);
    else this.timer = setTimeout(() => void this.look(composer, false), PAUSE_MILLIS);
  }

  /** Judges again although the text is the same: the account has become known, or the agent is back. */
  again(composer: HTMLElement | undefined): void {
    if (composer !== undefined) void this.look(composer, true);
  }

  /**
   * Whether the draft is one of a moment ago, found harmless, with a few keys more. Such a draft need not be held
   * until it is judged: the guard holds the request should the last keys have changed anything.
   */
  isHarmlessButForAFewKeys(text: string): boolean {
    if (this.lately === undefined || needsAsking(this.lately.judgement)) return false;
    return Math.abs(text.length - this.lately.length) <= FEW_KEYS;
  }

  private async look(composer: HTMLElement, anew: boolean): Promise<void> {
    const draft = readDraft(composer);
    const isSame = draft.text === this.draft.text;
    this.draft = draft;
    if (isSame && !anew) return;
    this.composer = composer;
    this.page.typed.note(draft.text);
    if (draft.text.trim() === "") {
      this.lately = undefined;
      this.show.empty();
      return;
    }
    if (this.judging) this.due ||= anew;
    else await this.follow();
  }

  /** One draft is judged at a time: fast typing neither queues up questions nor waits for a pause to see an answer. */
  private async follow(): Promise<void> {
    this.judging = true;
    try {
      while (await this.isBehind());
    } finally {
      this.judging = false;
    }
  }

  /** Judges the draft as it is now and shows what came of it; true when it is another one by then. */
  private async isBehind(): Promise<boolean> {
    if (isLong(this.draft.text)) await nextTask();
    this.due = false;
    const { text } = this.draft;
    const judgement = await this.page.judge.judge(text);
    if (isLong(text)) await nextTask();
    this.lately = { length: text.length, judgement };
    if (!this.composer?.isConnected || this.draft.text.trim() === "") return false;
    if (this.draft.text !== text || this.due) {
      this.show.lately(judgement);
      return true;
    }
    if (judgement.kind === "away") this.askLater();
    this.show.judged(judgement, this.draft);
    return false;
  }

  private askLater(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.again(this.composer), this.againMillis);
    this.againMillis = Math.min(LAST_AGAIN_MILLIS, this.againMillis * 2);
  }
}

function isLong(text: string): boolean {
  return text.length > AT_ONCE_UNITS;
}

function isLongField(composer: HTMLElement): boolean {
  return isTextField(composer) && isLong(composer.value);
}

function nextTask(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}

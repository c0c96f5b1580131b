import type { Site } from "../shared/site.ts";
import { find } from "../sites/find.ts";
import { sendButton } from "../sites/submit.ts";

/** What of a site file no longer fits the page; each is a notice as well. */
export type Fault = "no-composer" | "no-button" | "no-request" | "no-answers";

type Surroundings = {
  readonly site: () => Site;
  readonly composer: () => HTMLElement | undefined;
  readonly tell: (fault: Fault) => void;
};

/** Sites prove work or ask for leave before they send; an answer takes its time to appear. */
const PATIENCE_MILLIS = 8000;

/** Compares what the composer's side saw with what the guard saw: where one missed it, the site has changed. */
export class Health {
  private readonly page: Surroundings;
  private readonly signal: AbortSignal;
  private readonly told = new Set<Fault>();
  private hasDraft = false;
  private buttonSeen = false;
  private isSending = false;
  private leftAt = Number.NEGATIVE_INFINITY;

  constructor(page: Surroundings, signal: AbortSignal) {
    this.page = page;
    this.signal = signal;
    // Who types on after a sending gesture has not sent.
    const typed = ({ key }: KeyboardEvent) => {
      if (key !== "Enter") this.isSending = false;
    };
    window.addEventListener("keydown", typed, { capture: true, signal });
  }

  /** There is a draft, so that the page should show its way of sending. */
  draft(composer: HTMLElement): void {
    this.hasDraft = true;
    this.buttonSeen ||= sendButton(composer, this.page.site()) !== undefined;
  }

  /** A person has sent, or been asked whether to. */
  gesture(composer: HTMLElement): void {
    this.draft(composer);
    this.isSending = true;
  }

  /** The draft is gone; after a sending gesture its message should be seen on its way out. */
  emptied(): void {
    if (!this.isSending) return;
    this.isSending = false;
    const before = performance.now() - PATIENCE_MILLIS;
    this.later(() => {
      if (this.leftAt < before) this.tell("no-request");
    });
  }

  /** A message was seen on its way out. */
  leaving(): void {
    this.leftAt = performance.now();
    if (this.page.composer() === undefined) this.tell("no-composer");
    else if (this.hasDraft && !this.buttonSeen) this.tell("no-button");
    const { answers = [] } = this.page.site();
    this.later(() => {
      if (answers.length > 0 && find(answers) === undefined) this.tell("no-answers");
    });
  }

  private tell(fault: Fault): void {
    if (this.told.has(fault)) return;
    this.told.add(fault);
    this.page.tell(fault);
  }

  private later(act: () => void): void {
    const timer = setTimeout(act, PATIENCE_MILLIS);
    this.signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
  }
}

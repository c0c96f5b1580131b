import type { SluiceEvent } from "../messages/to-worker.ts";

/** A message whose answer a person is to verify. `since` is when it left, on the page's clock. */
export type Due = { readonly event: SluiceEvent; readonly text: string; readonly since: number };

/** Makes what offers the step; `check` tells the agent, and whether that was kept. */
export type Offer = (check: () => Promise<boolean>) => HTMLElement;

type Seen = { readonly message: HTMLElement; readonly at: number };

/** Labels a site may write beside a person's own message. */
const LABEL_UNITS = 64;

/** Brings together the message whose answer is to be verified and the answer, whichever is known first. */
export class AnswerChecks {
  private readonly offer: Offer;
  private readonly check: (event: SluiceEvent) => Promise<boolean>;
  private due: Due | undefined;
  private latest: Seen | undefined;
  private offered: HTMLElement | undefined;

  constructor(offer: Offer, check: (event: SluiceEvent) => Promise<boolean>) {
    this.offer = offer;
    this.check = check;
  }

  /** A newer message takes the place of one whose answer nobody has verified. */
  expect(due: Due): void {
    this.due = due;
    this.offered = undefined;
    this.meet();
  }

  /** Values were put back into this message, now or anew; the last one on the page is the answer. */
  seen(message: HTMLElement): void {
    const before = this.latest?.message;
    if (before !== message) {
      if (before?.isConnected && !follows(message, before)) return;
      this.latest = { message, at: performance.now() };
    }
    this.meet();
  }

  private meet(): void {
    const { due, latest } = this;
    if (due === undefined || latest === undefined || latest.at < due.since) return;
    if (this.offered?.parentElement === latest.message || isOwn(latest.message, due.text)) return;
    this.offered ??= this.offer(() => this.check({ ...due.event, answerChecked: true }));
    latest.message.append(this.offered);
  }
}

function follows(message: Node, other: Node): boolean {
  return (other.compareDocumentPosition(message) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** The person's own message, as the page shows it, is no answer. */
function isOwn(message: HTMLElement, text: string): boolean {
  const [shown, sent] = [squeeze(message.textContent ?? ""), squeeze(text)];
  return sent !== "" && shown.startsWith(sent) && shown.length <= sent.length + LABEL_UNITS;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, "");
}

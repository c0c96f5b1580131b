import { sameText } from "./same-text.ts";

/** A decision already taken about a text that is about to leave. */
export type Ticket = {
  readonly text: string;
  readonly inspection: string;
  readonly outcome: "sent-redacted" | "sent-anyway" | "sent-cut" | "sent";
  readonly reason?: Reason;
};

export const REASONS = ["needed-for-task", "consent", "public-already", "test-data", "not-sensitive", "other"] as const;
export type Reason = (typeof REASONS)[number];

const VALID_MILLIS = 30_000;

/** Decisions waiting for their request. Each is good for one request and for half a minute. */
export class Tickets {
  private waiting: { readonly ticket: Ticket; readonly at: number }[] = [];
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  grant(ticket: Ticket): void {
    this.forgetOld();
    this.waiting.push({ ticket, at: this.now() });
  }

  /** The decision about exactly this text, used up by asking. */
  take(text: string): Ticket | undefined {
    this.forgetOld();
    const index = this.waiting.findIndex(({ ticket }) => sameText(ticket.text, text));
    return index < 0 ? undefined : this.waiting.splice(index, 1)[0]?.ticket;
  }

  /** Whether a decision about exactly this text is waiting. */
  has(text: string): boolean {
    this.forgetOld();
    return this.waiting.some(({ ticket }) => sameText(ticket.text, text));
  }

  /** A promise to redact whose request has not come, or came with another text. */
  takeRedaction(): Ticket | undefined {
    this.forgetOld();
    const index = this.waiting.findIndex(({ ticket }) => ticket.outcome === "sent-redacted");
    return index < 0 ? undefined : this.waiting.splice(index, 1)[0]?.ticket;
  }

  /** Takes a decision back whose text was not sent. */
  revoke(ticket: Ticket): void {
    this.waiting = this.waiting.filter((kept) => kept.ticket !== ticket);
  }

  private forgetOld(): void {
    this.waiting = this.waiting.filter(({ at }) => this.now() - at < VALID_MILLIS);
  }
}

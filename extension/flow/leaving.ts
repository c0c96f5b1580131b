import type { GuardOrder, GuardReport } from "../messages/guard-link.ts";
import type { Judgement, Verdict } from "../messages/to-worker.ts";
import { needsAsking } from "../shared/asking.ts";
import { cutOut } from "../shared/cut.ts";
import type { Ticket } from "../shared/tickets.ts";
import type { AttachFlow } from "./attaching.ts";
import type { Page } from "./page.ts";
import { outcomeOf, record, recordPassed } from "./record.ts";
import { recourse } from "./recourse.ts";
import type { Notify } from "./send.ts";

type Leaving = GuardReport & { readonly kind: "leaving" };
type LeavingFile = GuardReport & { readonly kind: "leaving-file" };
type Composer = { readonly element: () => HTMLElement | undefined; readonly giveBack: (text: string) => void };

/** Judges what the guard holds: the decision already taken, or a new one. */
export class LeavingFlow {
  private readonly page: Page;
  private readonly notify: Notify;
  private readonly composer: Composer;
  private readonly withdrawn = new Map<number, AbortController>();

  constructor(page: Page, notify: Notify, composer: Composer) {
    this.page = page;
    this.notify = notify;
    this.composer = composer;
  }

  withdraw(id: number): void {
    this.withdrawn.get(id)?.abort();
  }

  /** What the guard is to do with a held request; `wait` lifts its time limit while a person decides. */
  async rule(leaving: Leaving, wait: () => void): Promise<GuardOrder> {
    const { id, texts, modifiers, aside } = leaving;
    const called = new AbortController();
    this.withdrawn.set(id, called);
    if (modifiers.length > 0) this.page.signals.noteModifiers(modifiers);
    try {
      // A site may send the same text in two places; it is one decision.
      const decided = new Map<string, string>();
      for (const text of new Set(texts.filter((it) => this.page.concerns(it)))) {
        const out = await (aside ? this.releaseAside(text) : this.release(text, wait, called.signal));
        if (out === undefined) return { kind: "stop", id };
        decided.set(text, out);
      }
      const released = texts.map((text) => decided.get(text) ?? text);
      const changed = released.some((text, i) => text !== texts[i]);
      return changed ? { kind: "replace", id, texts: released } : { kind: "allow", id };
    } finally {
      this.withdrawn.delete(id);
    }
  }

  async ruleFile({ id, file, name }: LeavingFile, files: AttachFlow): Promise<GuardOrder> {
    const called = new AbortController();
    this.withdrawn.set(id, called);
    try {
      const out = await files.rule(file, name, called.signal);
      if (out === undefined) return { kind: "stop", id };
      return out === file ? { kind: "allow", id } : { kind: "replace", id, texts: [await out.text()] };
    } finally {
      this.withdrawn.delete(id);
    }
  }

  /** The text that may leave in place of `text`; nothing when it must stay. */
  private async release(text: string, wait: () => void, signal: AbortSignal): Promise<string | undefined> {
    if (text.trim() === "") return text;
    const ticket = this.page.tickets.take(text);
    if (ticket !== undefined) {
      void this.recordTicket(ticket, ticket.text, false);
      return text;
    }
    const judgement = await this.page.judge.judge(text);
    // Its time was up, or the page called it off: there is nothing left to ask about.
    if (signal.aborted) return undefined;
    if (!needsAsking(judgement)) {
      if (judgement.kind === "verdict") void recordPassed(this.page, judgement.verdict, text);
      else this.notify("passed-unchecked", this.composer.element());
      return text;
    }
    const redaction = this.page.tickets.takeRedaction();
    if (redaction !== undefined && judgement.kind === "verdict") return this.keepPromise(redaction, judgement.verdict);
    wait();
    return this.askAbout(text, judgement, signal);
  }

  /** What goes out beside a message says no more than the message may; it is none, and is not counted. */
  private async releaseAside(text: string): Promise<string | undefined> {
    if (text.trim() === "" || this.page.tickets.has(text)) return text;
    const judgement = await this.page.judge.judge(text);
    if (!needsAsking(judgement)) return text;
    const redacted = judgement.kind === "verdict" ? judgement.verdict.redacted : undefined;
    return redacted !== undefined && redacted.placeholders.length > 0 ? redacted.text : undefined;
  }

  /** The page sends something else than the redacted text its editor showed: what leaves is redacted all the same. */
  private keepPromise(ticket: Ticket, verdict: Verdict): string {
    this.notify("differed", this.composer.element());
    void this.recordTicket(ticket, verdict.redacted.text, true);
    return verdict.redacted.text;
  }

  private async askAbout(text: string, judged: Judgement, signal: AbortSignal): Promise<string | undefined> {
    const near = this.composer.element();
    const { choice, judgement } = await this.page.ask(
      {
        judgement: judged,
        text,
        near,
        held: true,
        recourse: recourse(this.page, () => this.page.judge.again(text)),
      },
      signal,
    );
    const verdict = judgement.kind === "verdict" ? judgement.verdict : undefined;
    switch (choice.kind) {
      case "cut":
        return verdict && this.cut(verdict, text, signal);
      case "redact":
        if (verdict === undefined) return undefined;
        void record(this.page, { inspection: verdict.id, outcome: "sent-redacted" }, verdict.redacted.text);
        this.notify("redacted", near);
        return verdict.redacted.text;
      case "anyway": {
        const reason = choice.reason === undefined ? {} : { reason: choice.reason };
        if (verdict) void record(this.page, { inspection: verdict.id, outcome: outcomeOf(verdict), ...reason }, text);
        return text;
      }
      case "edit":
      case "cancel":
        if (verdict)
          void record(this.page, { inspection: verdict.id, outcome: choice.kind === "edit" ? "edited" : "cancelled" });
        this.composer.giveBack(text);
        this.notify("stopped", near);
        return undefined;
    }
  }

  private async cut(verdict: Verdict, text: string, signal: AbortSignal): Promise<string | undefined> {
    const { left } = cutOut(text, verdict.cut?.parts ?? []);
    const judgement = await this.page.judge.judge(left);
    if (needsAsking(judgement)) return this.askAbout(left, judgement, signal);
    void record(this.page, { inspection: verdict.id, outcome: "sent-cut" }, left);
    return left;
  }

  private recordTicket({ inspection, outcome, reason }: Ticket, left: string, differed: boolean): Promise<void> {
    const more = { ...(reason ? { reason } : {}), ...(differed ? { differed } : {}) };
    return record(this.page, { inspection, outcome, ...more }, left);
  }
}

import type { Judgement, Verdict } from "../messages/to-worker.ts";
import { needsAsking } from "../shared/asking.ts";
import { cutOut } from "../shared/cut.ts";
import type { Answer } from "../shared/question.ts";
import type { Ticket } from "../shared/tickets.ts";
import { readDraft } from "../sites/draft.ts";
import type { Gesture } from "../sites/gestures.ts";
import { isDisabled, isSent, sendButton, submit } from "../sites/submit.ts";
import { replaceInDraft } from "../sites/write.ts";
import type { Page } from "./page.ts";
import { outcomeOf, record } from "./record.ts";
import { recourse } from "./recourse.ts";

/** Short notices beside the composer. */
export type Notice = (typeof NOTICES)[number];
export const NOTICES = [
  "not-redacted",
  "not-sent",
  "not-cut",
  "not-replaced",
  "redacted",
  "differed",
  "stopped",
  "held",
  "unchecked",
  "passed-unchecked",
  "unreadable",
  "unreadable-held",
  "no-composer",
  "no-button",
  "no-request",
  "no-answers",
  "not-attached",
  "file-unchecked",
  "file-partly",
  "file-no-text-format",
  "file-encrypted",
  "file-broken",
  "file-too-large",
  "file-too-slow",
  "file-unknown-format",
] as const;
/** `name` is that of the file the notice is about. */
export type Notify = (notice: Notice, near?: HTMLElement, name?: string) => void;

const SENT_MILLIS = 4000;

/** From a person's sending gesture to the page's own sending, with the question in between where one is due. */
export class SendFlow {
  private readonly page: Page;
  private readonly notify: Notify;
  private readonly signal: AbortSignal;
  private readonly isHarmless: (text: string) => boolean;
  private busy = false;

  constructor(page: Page, notify: Notify, isHarmless: (text: string) => boolean, signal: AbortSignal) {
    this.page = page;
    this.notify = notify;
    this.isHarmless = isHarmless;
    this.signal = signal;
  }

  /** Decides at once where the verdict is known; where it is not, holds only what it can send again. */
  onGesture({ composer, hold }: Gesture): void {
    if (this.busy) {
      hold();
      return;
    }
    const { text } = readDraft(composer);
    if (text.trim() === "") return;
    this.page.typed.note(text);
    const known = this.page.judge.already(text);
    if (known !== undefined ? !needsAsking(known) : this.mayLeaveToGuard(composer, text)) return;
    hold();
    this.busy = true;
    void this.settle(composer, text).finally(() => {
      this.busy = false;
    });
  }

  /** Not judged yet: held only when it may need a question and can be sent again after it. */
  private mayLeaveToGuard(composer: HTMLElement, text: string): boolean {
    const button = sendButton(composer, this.page.site);
    return button === undefined || isDisabled(button) || this.isHarmless(text);
  }

  private async settle(composer: HTMLElement, text: string): Promise<void> {
    const judgement = await this.page.judge.judge(text);
    if (!needsAsking(judgement)) return this.send(composer, undefined, text);
    await this.ask(composer, text, judgement);
  }

  private async ask(composer: HTMLElement, text: string, judgement: Judgement): Promise<void> {
    const question = {
      judgement,
      text,
      near: composer,
      held: false,
      recourse: recourse(this.page, () => this.page.judge.again(text)),
    };
    await this.follow(await this.page.ask(question, this.signal), composer, text);
  }

  private async follow({ choice, judgement }: Answer, composer: HTMLElement, text: string): Promise<void> {
    const verdict = judgement.kind === "verdict" ? judgement.verdict : undefined;
    composer.focus();
    switch (choice.kind) {
      case "cut":
        if (verdict !== undefined) await this.cut(composer, verdict, text);
        return;
      case "redact":
        if (verdict !== undefined) await this.redact(composer, verdict);
        return;
      case "anyway": {
        const reason = choice.reason === undefined ? {} : { reason: choice.reason };
        return this.send(
          composer,
          verdict && { text, inspection: verdict.id, outcome: outcomeOf(verdict), ...reason },
          text,
        );
      }
      case "edit":
      case "cancel":
        if (verdict)
          void record(this.page, { inspection: verdict.id, outcome: choice.kind === "edit" ? "edited" : "cancelled" });
    }
  }

  /** Nothing is sent unless the editor itself shows the redacted text. */
  private async redact(composer: HTMLElement, verdict: Verdict): Promise<void> {
    const { text, placeholders } = verdict.redacted;
    const edits = placeholders.map(({ start, end, name }) => ({ start, end, text: name }));
    if (!(await replaceInDraft(composer, edits, text))) return this.notify("not-redacted", composer);
    const now = readDraft(composer).text;
    await this.send(composer, { text: now, inspection: verdict.id, outcome: "sent-redacted" }, now);
  }

  /** Leaves out what is not needed; what is left is judged by itself and may still hold something. */
  private async cut(composer: HTMLElement, verdict: Verdict, text: string): Promise<void> {
    const { edits, left } = cutOut(text, verdict.cut?.parts ?? []);
    if (!(await replaceInDraft(composer, edits, left))) return this.notify("not-cut", composer);
    const now = readDraft(composer).text;
    const judgement = await this.page.judge.judge(now);
    if (needsAsking(judgement)) return this.ask(composer, now, judgement);
    await this.send(composer, { text: now, inspection: verdict.id, outcome: "sent-cut" }, now);
  }

  private async send(composer: HTMLElement, ticket: Ticket | undefined, text: string): Promise<void> {
    if (ticket !== undefined) this.page.tickets.grant(ticket);
    if (submit(composer, this.page.site) && (await isSent(composer, text, SENT_MILLIS))) return;
    if (ticket !== undefined) this.page.tickets.revoke(ticket);
    this.notify("not-sent", composer);
  }
}

import type { Judgement, Rules, Verdict } from "../messages/to-worker.ts";
import type { Answer, Question, Recourse } from "../shared/question.ts";
import type { DraftText } from "../sites/draft.ts";
import { type Badge, startBadge } from "../ui/badge.ts";
import { showCard } from "../ui/card.ts";
import { clearMarks, showMarks } from "../ui/marks.ts";
import { startNotice } from "../ui/notice.ts";
import { showPanel } from "../ui/panel.ts";
import { openStage, type Stage } from "../ui/stage.ts";
import { words } from "../ui/words.ts";
import type { Notify } from "./send.ts";

/** Everything of ours that is seen on a chat page. Built when there is something to show it on. */
export class PageView {
  readonly notify: Notify;
  line: Verdict["line"] | undefined;
  private readonly stage: Stage;
  private readonly badge: Badge;
  private readonly rules: () => Rules;
  private readonly recourse: (text: string) => Recourse;
  private shown: { readonly judgement: Judgement; readonly text: string } | undefined;
  private frame: HTMLElement | undefined;

  constructor(rules: () => Rules, recourse: (text: string) => Recourse, signal: AbortSignal) {
    this.rules = rules;
    this.recourse = recourse;
    this.stage = openStage(signal);
    this.badge = startBadge(this.stage, () => this.openCard(signal), signal);
    const notice = startNotice(this.stage, signal);
    this.notify = (what, near, name) => notice(words(`notice_${what}`, name ?? ""), this.frame ?? near);
    signal.addEventListener("abort", clearMarks);
  }

  follow(frame: HTMLElement | undefined): void {
    this.frame = frame;
    this.badge.follow(frame);
  }

  judged(judgement: Judgement, draft: DraftText): void {
    this.shown = { judgement, text: draft.text };
    if (judgement.kind === "verdict") this.line = judgement.verdict.line;
    this.badge.show(judgement);
    const marked = judgement.kind === "verdict" && this.rules().marks;
    showMarks(draft, marked ? judgement.verdict.findings : []);
  }

  empty(): void {
    this.shown = undefined;
    clearMarks();
    this.badge.show(this.line === undefined ? { kind: "ready" } : { kind: "ready", line: this.line });
  }

  ask(question: Question, signal: AbortSignal): Promise<Answer> {
    return showPanel(this.stage, { ...question, near: question.near && (this.frame ?? question.near) }, signal);
  }

  private openCard(signal: AbortSignal): void {
    if (this.shown === undefined) return;
    const recourse = this.recourse(this.shown.text);
    showCard(this.stage, { ...this.shown, near: this.frame, recourse }, signal);
  }
}

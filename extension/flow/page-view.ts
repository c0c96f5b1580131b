import type { Judgement, Rules, Verdict } from "../messages/to-worker.ts";
import type { Answer, Question, Recourse } from "../shared/question.ts";
import type { DraftText } from "../sites/draft.ts";
import { type Badge, startBadge } from "../ui/badge.ts";
import { showCard } from "../ui/card.ts";
import { type DraftMarks, startDraftMarks } from "../ui/draft-marks.ts";
import { startNotice } from "../ui/notice.ts";
import { showPanel } from "../ui/panel.ts";
import { openStage, type Stage } from "../ui/stage.ts";
import { startTip, type Told } from "../ui/tip.ts";
import { words } from "../ui/words.ts";
import { watchPointing } from "./pointing.ts";
import type { Notify } from "./send.ts";

/** What the view asks of the flow. */
export type PageTalk = {
  readonly rules: () => Rules;
  readonly composer: () => HTMLElement | undefined;
  readonly recourse: (text: string) => Recourse;
  readonly replace: (verdict: Verdict, finding: number) => void;
};

/** Everything of ours that is seen on a chat page. Built when there is something to show it on. */
export class PageView {
  readonly notify: Notify;
  /** After values were copied: the same text with placeholders, for whoever takes it elsewhere. */
  readonly offerPlaceholders: (text: string) => void;
  line: Verdict["line"] | undefined;
  private readonly stage: Stage;
  private readonly badge: Badge;
  private readonly marks: DraftMarks;
  private readonly talk: PageTalk;
  private shown: { readonly judgement: Judgement; readonly text: string } | undefined;
  private frame: HTMLElement | undefined;

  constructor(talk: PageTalk, signal: AbortSignal) {
    this.talk = talk;
    this.stage = openStage(signal);
    this.badge = startBadge(this.stage, () => this.openCard(signal), signal);
    const notice = startNotice(this.stage, signal);
    this.notify = (what, near, name) => notice(words(`notice_${what}`, name ?? ""), this.frame ?? near);
    this.offerPlaceholders = (text) => {
      const act = () => void navigator.clipboard.writeText(text);
      notice(words("notice_copied"), this.frame, { label: words("action_copy_placeholders"), act });
    };
    this.marks = startDraftMarks(this.stage, signal);
    this.startTip(signal);
  }

  follow(frame: HTMLElement | undefined): void {
    this.frame = frame;
    this.badge.follow(frame);
  }

  judged(judgement: Judgement, draft: DraftText): void {
    this.shown = { judgement, text: draft.text };
    if (judgement.kind === "verdict") this.line = judgement.verdict.line;
    this.badge.show(judgement);
    if (judgement.kind === "verdict" && this.talk.rules().marks) this.marks.show(judgement.verdict, draft);
    else this.marks.clear();
  }

  lately(judgement: Judgement): void {
    this.badge.show(judgement);
  }

  empty(): void {
    this.shown = undefined;
    this.marks.clear();
    this.badge.show(this.line === undefined ? { kind: "ready" } : { kind: "ready", line: this.line });
  }

  ask(question: Question, signal: AbortSignal): Promise<Answer> {
    return showPanel(this.stage, { ...question, near: question.near && (this.frame ?? question.near) }, signal);
  }

  /** The card of a single mark, where the pointer rests or the caret stands. */
  private startTip(signal: AbortSignal): void {
    const tip = startTip(this.stage, signal);
    let told: Told | undefined;
    const replace = (one: Told) => {
      tip.hide();
      this.talk.replace(one.verdict, one.index);
    };
    const dismiss = async ({ verdict, index }: Told) => {
      tip.hide();
      const { text } = this.shown ?? { text: "" };
      const recourse = this.talk.recourse(text);
      await recourse.dismiss(verdict.id, index, "chat");
      await recourse.again();
    };
    const mayDismiss = () => this.talk.rules().notSensitive !== undefined;
    watchPointing(
      this.talk.composer,
      this.marks,
      {
        show: ({ index, rect }) => {
          if (this.shown?.judgement.kind !== "verdict") return;
          told = { verdict: this.shown.judgement.verdict, index };
          tip.show(told, rect, { replace, dismiss: mayDismiss() ? (one) => void dismiss(one) : undefined });
        },
        hide: tip.hide,
        isOverTip: tip.isOver,
        replace: () => {
          if (told !== undefined) replace(told);
          return told !== undefined;
        },
      },
      signal,
    );
  }

  private openCard(signal: AbortSignal): void {
    if (this.shown === undefined) return;
    const recourse = this.talk.recourse(this.shown.text);
    showCard(this.stage, { ...this.shown, near: this.frame, recourse }, signal);
  }
}

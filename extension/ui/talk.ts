import type { Judgement, Scope } from "../messages/to-worker.ts";
import type { Question, Recourse } from "../shared/question.ts";

/** A finding a person has said is none. */
export type Dismissed = {
  readonly id: number;
  readonly inspection: string;
  readonly finding: number;
  readonly start: number;
  readonly type: string;
  readonly value: string;
  readonly scope: Scope;
};

/** What is said in an open panel besides the answer: each word goes to the agent and the panel is drawn anew. */
export type Talk = {
  readonly widest: () => Scope | undefined;
  readonly dismissed: () => readonly Dismissed[];
  readonly dismiss: (judgement: Judgement, finding: number) => Promise<void>;
  readonly widen: (dismissed: Dismissed, scope: Scope) => Promise<void>;
  readonly takeBack: (dismissed: Dismissed) => Promise<void>;
  readonly permit: (permission: string) => Promise<string | undefined>;
  readonly signal: AbortSignal;
};

export function startTalk(
  { text, recourse }: { readonly text: string; readonly recourse: Recourse } | Question,
  draw: (judgement: Judgement) => void,
  signal: AbortSignal,
): Talk {
  let dismissed: readonly Dismissed[] = [];
  const drawAgain = async () => {
    const judgement = await recourse.again();
    if (!signal.aborted) draw(judgement);
  };
  const put = async (word: Omit<Dismissed, "id">, others: readonly Dismissed[]) => {
    const id = await recourse.dismiss(word.inspection, word.finding, word.scope);
    if (id === undefined) return;
    dismissed = [...others, { ...word, id }];
    await drawAgain();
  };
  return {
    widest: recourse.widest,
    dismissed: () => dismissed,
    dismiss: async (judgement, index) => {
      const found = judgement.kind === "verdict" ? judgement.verdict.findings[index] : undefined;
      if (found === undefined || judgement.kind !== "verdict") return;
      const { start, type } = found;
      const value = text.slice(start, found.end);
      const word = { inspection: judgement.verdict.id, finding: index, start, type, value, scope: "chat" as const };
      await put(word, dismissed);
    },
    widen: async (word, scope) => {
      await recourse.takeBack(word.id);
      await put(
        { ...word, scope },
        dismissed.filter((other) => other !== word),
      );
    },
    takeBack: async (word) => {
      await recourse.takeBack(word.id);
      dismissed = dismissed.filter((other) => other !== word);
      await drawAgain();
    },
    permit: async (permission) => {
      const refusal = await recourse.permit(permission);
      if (refusal === undefined) await drawAgain();
      return refusal;
    },
    signal,
  };
}

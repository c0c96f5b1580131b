import type { Judgement } from "../messages/to-worker.ts";
import type { Reason } from "./tickets.ts";

/** What a person chose in the warning panel. */
export type Choice =
  | { readonly kind: "redact" }
  | { readonly kind: "anyway"; readonly reason?: Reason }
  | { readonly kind: "edit" }
  | { readonly kind: "cancel" };

/** What the panel is shown for. */
export type Question = {
  readonly judgement: Judgement;
  readonly text: string;
  /** Near what the panel is put; nothing for requests without a composer. */
  readonly near?: HTMLElement | undefined;
  /** Where the text was seen. A held request is already on its way: it can be changed or stopped, not edited. */
  readonly held: boolean;
  /** The file that is asked about; one of plain text can be redacted and handed over all the same. */
  readonly file?: { readonly name: string; readonly redactable: boolean };
  /** Replaces the line that says when the panel is shown. */
  readonly titled?: string;
};

/** Shows the panel and waits for the answer; `signal` takes the question back. */
export type Ask = (question: Question, signal: AbortSignal) => Promise<Choice>;

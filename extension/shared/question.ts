import type { Judgement, Scope } from "../messages/to-worker.ts";
import type { Reason } from "./tickets.ts";

/** What a person chose in the warning panel. */
export type Choice =
  | { readonly kind: "redact" }
  | { readonly kind: "cut" }
  | { readonly kind: "anyway"; readonly reason?: Reason }
  | { readonly kind: "edit" }
  | { readonly kind: "cancel" };

/** The choice, and the judgement it was made about: a dismissal or a permission brings a new one. */
export type Answer = { readonly choice: Choice; readonly judgement: Judgement };

/** What a person may tell the agent from within the panel; each brings a new judgement of the same text. */
export type Recourse = {
  /** The widest word about a finding that policy takes, or nothing when it takes none. */
  readonly widest: () => Scope | undefined;
  readonly dismiss: (inspection: string, finding: number, scope: Scope) => Promise<number | undefined>;
  readonly takeBack: (dismissal: number) => Promise<void>;
  /** Why a permission is refused, or nothing when it counts. */
  readonly permit: (permission: string) => Promise<string | undefined>;
  readonly again: () => Promise<Judgement>;
};

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
  readonly recourse: Recourse;
};

/** Shows the panel and waits for the answer; `signal` takes the question back. */
export type Ask = (question: Question, signal: AbortSignal) => Promise<Answer>;

import type { components } from "../agent/generated/api.ts";
import { isCount, isFields, isOneOf, isText, member } from "../shared/shape.ts";
import type { Signals } from "../shared/signals.ts";
import type { Site } from "../shared/site.ts";

export type Verdict = components["schemas"]["Verdict"];
export type DocumentVerdict = components["schemas"]["DocumentVerdict"];
export type Dismissals = components["schemas"]["Dismissals"];
export type SluiceEvent = components["schemas"]["EventRequest"];

/** What may be asked of the service worker. */
export type WorkerRequest =
  | { readonly kind: "inspect-draft"; readonly text: string; readonly about: About }
  | {
      readonly kind: "inspect-document";
      readonly name: string;
      readonly mediaType: string;
      readonly data: string;
      readonly about: About;
    }
  | { readonly kind: "restore-placeholder"; readonly name: string; readonly conversation: string }
  | { readonly kind: "redact-draft"; readonly text: string; readonly conversation: string }
  | { readonly kind: "record-event"; readonly event: SluiceEvent }
  | { readonly kind: "read-rules"; readonly host: string }
  | { readonly kind: "read-state" }
  | { readonly kind: "open-report" }
  | { readonly kind: "pause"; readonly minutes: number }
  | {
      readonly kind: "dismiss-finding";
      readonly inspection: string;
      readonly finding: number;
      readonly scope: Scope;
    }
  | { readonly kind: "list-dismissals" }
  | { readonly kind: "revoke-dismissal"; readonly id: number }
  | { readonly kind: "use-permission"; readonly permission: string }
  | { readonly kind: "remember-chat"; readonly chat: string; readonly name: string }
  | { readonly kind: "note-broken-site"; readonly site: string };

/** How widely a person says that a finding is none. */
export const SCOPES = ["chat", "person", "detector"] as const;
export type Scope = (typeof SCOPES)[number];

/** Where a text was typed and under which account. */
export type About = { readonly site: string; readonly signals: Signals; readonly conversation: string };

/** Why there is no verdict. `too-old`, `too-new` and `not-trusted` are agents that answer but must not be spoken to. */
export const AWAY_REASONS = ["not-installed", "not-running", "not-trusted", "too-old", "too-new"] as const;
export type AwayReason = (typeof AWAY_REASONS)[number];

export type Judgement =
  | { readonly kind: "verdict"; readonly verdict: Verdict; readonly pausedUntil: number }
  | { readonly kind: "away"; readonly reason: AwayReason; readonly closed: boolean }
  | { readonly kind: "refused"; readonly code: string; readonly closed: boolean }
  | { readonly kind: "unread"; readonly reason: UnreadReason; readonly closed: boolean };

/** Why the text of a file is not known. */
export type UnreadReason = NonNullable<DocumentVerdict["code"]>;

export type DocumentJudgement =
  | { readonly kind: "document"; readonly document: DocumentVerdict; readonly pausedUntil: number }
  | Extract<Judgement, { kind: "away" | "refused" }>;

/** How the guard and the composer of one page are to work. */
export type Rules = {
  readonly site?: Site;
  readonly holdMillis: number;
  readonly closed: boolean;
  readonly marks: boolean;
  readonly restoreAnswers: boolean;
  /** The widest word about a finding that policy takes from a person. */
  readonly notSensitive?: Scope;
  /** Names of chats that were begun before the page was loaded anew. */
  readonly chats: Readonly<Record<string, string>>;
};

export type AgentState =
  | { readonly kind: "ready"; readonly version: string; readonly policy: string }
  | { readonly kind: "away"; readonly reason: AwayReason };

/** What left today, and what did not, by the agent's count. */
export type Today = { readonly sent: number; readonly findingsSent: number; readonly findingsAvoided: number };

export type WorkerState = {
  readonly agent: AgentState;
  readonly today?: Today;
  readonly closed: boolean;
  readonly pauseMinutes: number;
  readonly pausedUntil: number;
};

/** The answer that belongs to each request. */
export type WorkerAnswers = {
  "inspect-draft": Judgement;
  "inspect-document": DocumentJudgement;
  "restore-placeholder": { readonly value?: string };
  "redact-draft": Verdict["redacted"] | undefined;
  /** `checkAnswer`: policy wants to hear that a person verified the answer. */
  "record-event": { readonly kept: boolean; readonly checkAnswer: boolean };
  "read-rules": Rules;
  "read-state": WorkerState;
  "open-report": { readonly opened: boolean };
  pause: WorkerState;
  "dismiss-finding": { readonly id?: number };
  "list-dismissals": Dismissals | undefined;
  "revoke-dismissal": { readonly revoked: boolean };
  "use-permission": { readonly refusal?: string };
  "remember-chat": { readonly kept: boolean };
  "note-broken-site": { readonly kept: boolean };
};

const OUTCOMES = ["sent", "sent-redacted", "sent-cut", "sent-anyway", "edited", "cancelled", "blocked"] as const;

const VALIDATORS: Record<WorkerRequest["kind"], (body: unknown) => boolean> = {
  "inspect-draft": (body) => isText(member(body, "text")) && isAbout(member(body, "about")),
  "inspect-document": (body) =>
    ["name", "mediaType", "data"].every((name) => isText(member(body, name))) && isAbout(member(body, "about")),
  "restore-placeholder": (body) => isText(member(body, "name")) && isText(member(body, "conversation")),
  "redact-draft": (body) => isText(member(body, "text")) && isText(member(body, "conversation")),
  "record-event": (body) => isEvent(member(body, "event")),
  "read-rules": (body) => isText(member(body, "host")),
  "read-state": () => true,
  "open-report": () => true,
  pause: (body) => isCount(member(body, "minutes")),
  "dismiss-finding": (body) =>
    isText(member(body, "inspection")) && isCount(member(body, "finding")) && isOneOf(member(body, "scope"), SCOPES),
  "list-dismissals": () => true,
  "revoke-dismissal": (body) => isCount(member(body, "id")),
  "use-permission": (body) => isText(member(body, "permission")),
  "remember-chat": (body) => isText(member(body, "chat")) && isText(member(body, "name")),
  "note-broken-site": (body) => isText(member(body, "site")),
};

/** The request, if it has the shape of one. */
export function readWorkerRequest(body: unknown): WorkerRequest | undefined {
  const kind = member(body, "kind");
  if (!isText(kind) || !Object.hasOwn(VALIDATORS, kind)) return undefined;
  return VALIDATORS[kind as WorkerRequest["kind"]](body) ? (body as WorkerRequest) : undefined;
}

function isAbout(value: unknown): boolean {
  return isText(member(value, "site")) && isText(member(value, "conversation")) && isFields(member(value, "signals"));
}

function isEvent(value: unknown): boolean {
  return isText(member(value, "inspection")) && isOneOf(member(value, "outcome"), OUTCOMES);
}

import type { Judgement } from "../messages/to-worker.ts";

/** Whether a person must be asked before a text so judged may leave. */
export function needsAsking(judgement: Judgement): boolean {
  switch (judgement.kind) {
    case "verdict":
      return judgement.verdict.decision.action !== "allow" && judgement.pausedUntil === 0;
    case "away":
    case "refused":
    case "unread":
      return judgement.closed;
  }
}

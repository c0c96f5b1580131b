import type { SluiceEvent, Verdict } from "../messages/to-worker.ts";
import { askWorker } from "./worker.ts";

/** Reports what became of a draft; it holds ids and categories only. */
export async function record(event: SluiceEvent): Promise<void> {
  await askWorker({ kind: "record-event", event });
}

/** What it is called when a text leaves as it was typed. */
export function outcomeOf(verdict: Verdict): "sent" | "sent-anyway" {
  return verdict.decision.action === "allow" ? "sent" : "sent-anyway";
}

/** Passed without a question: allowed, or during a pause. */
export function recordPassed(verdict: Verdict): Promise<void> {
  return record({ inspection: verdict.id, outcome: outcomeOf(verdict) });
}

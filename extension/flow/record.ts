import type { SluiceEvent, Verdict } from "../messages/to-worker.ts";
import type { Page } from "./page.ts";
import { askWorker } from "./worker.ts";

/** Reports what became of a draft; it holds ids and categories only. `text` is what left, and stays in the page. */
export async function record(page: Page, event: SluiceEvent, text = ""): Promise<void> {
  const since = performance.now();
  const answer = await askWorker({ kind: "record-event", event });
  if (answer?.checkAnswer) page.answerDue({ event, text, since });
}

/** What it is called when a text leaves as it was typed. */
export function outcomeOf(verdict: Verdict): "sent" | "sent-anyway" {
  return verdict.decision.action === "allow" ? "sent" : "sent-anyway";
}

/** Passed without a question: allowed, or during a pause. */
export function recordPassed(page: Page, verdict: Verdict, text = ""): Promise<void> {
  return record(page, { inspection: verdict.id, outcome: outcomeOf(verdict) }, text);
}

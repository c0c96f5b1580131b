import type { WorkerAnswers, WorkerRequest } from "../messages/to-worker.ts";

/**
 * Asks the service worker, which may be asleep and is woken by the question. Nothing comes back when the
 * extension was updated or removed under the page.
 */
export async function askWorker<K extends WorkerRequest["kind"]>(
  request: WorkerRequest & { readonly kind: K },
): Promise<WorkerAnswers[K] | undefined> {
  for (let tries = 0; tries < 2; tries++) {
    try {
      const answer: unknown = await chrome.runtime.sendMessage(request);
      if (answer !== undefined) return answer as WorkerAnswers[K];
    } catch {
      // The worker was stopped while it answered; asking again starts it anew.
    }
  }
  return undefined;
}

import type { SluiceEvent } from "../messages/to-worker.ts";
import { askWorker } from "./worker.ts";

/** Reports what became of a draft; it holds ids and categories only. */
export async function record(event: SluiceEvent): Promise<void> {
  await askWorker({ kind: "record-event", event });
}

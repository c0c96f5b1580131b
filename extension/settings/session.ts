import { isCount, isText, member } from "../shared/shape.ts";

const PAIRING = "pairing";
const PAUSE = "pausedUntil";

/** What the worker must remember across its sleep; in memory of the browser, never on disk, closed to pages. */
export const pairingMemory = {
  async get() {
    const kept: unknown = (await chrome.storage.session.get(PAIRING))[PAIRING];
    const port = member(kept, "port");
    const token = member(kept, "token");
    return isCount(port) && isText(token) ? { port, token } : undefined;
  },
  set: (pairing: { readonly port: number; readonly token: string } | undefined) =>
    chrome.storage.session.set({ [PAIRING]: pairing ?? null }),
};

export async function pausedUntil(): Promise<number> {
  const until: unknown = (await chrome.storage.session.get(PAUSE))[PAUSE];
  return isCount(until) && until > Date.now() ? until : 0;
}

export async function pauseUntil(until: number): Promise<void> {
  await chrome.storage.session.set({ [PAUSE]: until });
}

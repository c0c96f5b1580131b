import { type Effective, effective, type Settings } from "./managed.ts";

const KEY = "settings";

/** Managed storage first, then the person's own. */
export async function readSettings(): Promise<Effective> {
  const [managed, own] = await Promise.all([
    chrome.storage.managed.get().catch(() => ({})),
    chrome.storage.local.get(KEY),
  ]);
  return effective(managed, own[KEY]);
}

export async function saveSettings(change: Partial<Settings>): Promise<void> {
  const own = (await chrome.storage.local.get(KEY))[KEY];
  await chrome.storage.local.set({ [KEY]: { ...(own as object | undefined), ...change } });
}

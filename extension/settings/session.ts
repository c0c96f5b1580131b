import { isCount, isFields, isText, member } from "../shared/shape.ts";

const PAIRING = "pairing";
const PAUSE = "pause";
const CHATS = "chats";
const MOST_CHATS = 500;

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

/** When the pause ends, in milliseconds since 1970, 0 when there is none. A clock that was set back ends it. */
export async function pausedUntil(): Promise<number> {
  const kept: unknown = (await chrome.storage.session.get(PAUSE))[PAUSE];
  const from = member(kept, "from");
  const until = member(kept, "until");
  const now = Date.now();
  return isCount(from) && isCount(until) && from <= now && now < until ? until : 0;
}

export async function pauseUntil(until: number): Promise<void> {
  await chrome.storage.session.set({ [PAUSE]: { from: Date.now(), until } });
}

/** The names under which chats were begun, by their place in the site's addresses; the latest are kept. */
export async function rememberedChats(): Promise<Readonly<Record<string, string>>> {
  const kept: unknown = (await chrome.storage.session.get(CHATS))[CHATS];
  if (!isFields(kept)) return {};
  return Object.fromEntries(Object.entries(kept).filter((pair): pair is [string, string] => isText(pair[1])));
}

export async function rememberChat(chat: string, name: string): Promise<void> {
  const { [chat]: _, ...others } = await rememberedChats();
  const latest = [...Object.entries(others).slice(1 - MOST_CHATS), [chat, name]];
  await chrome.storage.session.set({ [CHATS]: Object.fromEntries(latest) });
}

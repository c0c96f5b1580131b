import { askWorker } from "../../flow/worker.ts";
import type { TabLine, TabRequest } from "../../messages/to-tab.ts";
import type { WorkerState } from "../../messages/to-worker.ts";
import { popupView } from "../../ui/popup-view.ts";

const PAUSE_MINUTES = 15;

/** The chat page in front, if it is one. */
async function readLine(): Promise<TabLine | undefined> {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return undefined;
  const request: TabRequest = { kind: "read-line" };
  return chrome.tabs.sendMessage(tab.id, request).catch(() => undefined);
}

async function show(state: WorkerState | undefined): Promise<void> {
  const main = document.getElementById("popup");
  const actions = {
    report: () => askWorker({ kind: "open-report" }).then((answer) => answer?.opened ?? false),
    pause: async (minutes: number) => show(await askWorker({ kind: "pause", minutes })),
    options: () => chrome.runtime.openOptionsPage(),
  };
  main?.replaceChildren(...popupView({ state, line: await readLine(), pauseMinutes: PAUSE_MINUTES }, actions));
}

document.documentElement.lang = chrome.i18n.getUILanguage();
void askWorker({ kind: "read-state" }).then(show);

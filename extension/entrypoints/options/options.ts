import { askWorker } from "../../flow/worker.ts";
import { readSettings, saveSettings } from "../../settings/store.ts";
import { dismissalsView } from "../../ui/dismissals-view.ts";
import { firstRunView } from "../../ui/first-run-view.ts";
import { optionsView } from "../../ui/options-view.ts";

async function show(): Promise<void> {
  const { values, locked } = await readSettings();
  const manifest = chrome.runtime.getManifest();
  const hosts = (manifest.content_scripts?.[0]?.matches ?? []).map((match) => match.replace(/^https:\/\/|\/\*$/g, ""));
  const firstRun = location.hash === "#first-run";
  const view = optionsView({ values, locked, hosts, firstRun }, (change) => void saveSettings(change));
  const welcome = firstRun ? firstRunView(await askWorker({ kind: "read-state" })) : [];
  const answer = await askWorker({ kind: "list-dismissals" });
  const takeBack = async (id: number) => {
    await askWorker({ kind: "revoke-dismissal", id });
    await show();
  };
  const own = answer === undefined ? [] : [dismissalsView(answer, takeBack)];
  document.getElementById("options")?.replaceChildren(...welcome, ...view, ...own);
}

document.documentElement.lang = chrome.i18n.getUILanguage();
void show();

import { readSettings, saveSettings } from "../../settings/store.ts";
import { optionsView } from "../../ui/options-view.ts";

async function show(): Promise<void> {
  const { values, locked } = await readSettings();
  const manifest = chrome.runtime.getManifest();
  const hosts = (manifest.content_scripts?.[0]?.matches ?? []).map((match) => match.replace(/^https:\/\/|\/\*$/g, ""));
  const firstRun = location.hash === "#first-run";
  const view = optionsView({ values, locked, hosts, firstRun }, (change) => void saveSettings(change));
  document.getElementById("options")?.replaceChildren(...view);
}

document.documentElement.lang = chrome.i18n.getUILanguage();
void show();

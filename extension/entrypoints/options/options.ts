import { askWorker } from "../../flow/worker.ts";
import { furtherHosts } from "../../settings/further-hosts.ts";
import { readSettings, saveSettings } from "../../settings/store.ts";
import { builtInSites } from "../../sites/built-in.ts";
import { dismissalsView } from "../../ui/dismissals-view.ts";
import { firstRunView } from "../../ui/first-run-view.ts";
import { furtherHostsView } from "../../ui/further-hosts-view.ts";
import { optionsView } from "../../ui/options-view.ts";

async function show(): Promise<void> {
  const { values, locked } = await readSettings();
  const manifest = chrome.runtime.getManifest();
  const matches = manifest.content_scripts?.[0]?.matches ?? [];
  const hosts = [...new Set(matches.map((match) => match.replace(/^https:\/\/(www\.)?|\/\*$/g, "")))];
  const firstRun = location.hash === "#first-run";
  const view = optionsView({ values, locked, hosts, firstRun }, (change) => void saveSettings(change));
  const welcome = firstRun ? firstRunView(await askWorker({ kind: "read-state" })) : [];
  const answer = await askWorker({ kind: "list-dismissals" });
  const takeBack = async (id: number) => {
    await askWorker({ kind: "revoke-dismissal", id });
    await show();
  };
  const own = answer === undefined ? [] : [dismissalsView(answer, takeBack)];
  const further = furtherHostsView(await furtherHosts(builtInSites), show);
  document.getElementById("options")?.replaceChildren(...welcome, ...view, further, ...own);
}

document.documentElement.lang = chrome.i18n.getUILanguage();
void show();

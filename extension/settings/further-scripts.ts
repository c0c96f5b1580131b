import type { Site } from "../shared/site.ts";
import { furtherHosts, originOf } from "./further-hosts.ts";

const GUARD = "further-guard";
const PAGE = "further-page";
const IN_FRAMES = { allFrames: true, matchOriginAsFallback: true };

/** Has the same scripts run on further hosts as on the built-in ones, wherever the browser lets them. */
export async function registerFurtherScripts(builtIn: readonly Site[]): Promise<void> {
  const matches = (await furtherHosts(builtIn)).filter(({ allowed }) => allowed).map(({ host }) => originOf(host));
  const old = await chrome.scripting.getRegisteredContentScripts({ ids: [GUARD, PAGE] });
  if (JSON.stringify(old[0]?.matches ?? []) === JSON.stringify(matches)) return;
  if (old.length > 0) await chrome.scripting.unregisterContentScripts({ ids: old.map(({ id }) => id) });
  if (matches.length === 0) return;
  await chrome.scripting.registerContentScripts([
    { id: GUARD, matches, js: ["guard.js"], runAt: "document_start", world: "MAIN", ...IN_FRAMES },
    { id: PAGE, matches, js: ["content.js"], css: ["marks.css"], runAt: "document_start", ...IN_FRAMES },
  ]);
}

/** Follows what may change the hosts: settings, the policy last given, and the browser's leave. */
export function followFurtherHosts(builtIn: readonly Site[]): void {
  let turn = Promise.resolve();
  const again = () => {
    turn = turn.then(() => registerFurtherScripts(builtIn)).catch(() => {});
  };
  chrome.storage.local.onChanged.addListener(again);
  chrome.permissions.onAdded.addListener(again);
  chrome.permissions.onRemoved.addListener(again);
  again();
}

import { isTexts, member } from "../shared/shape.ts";
import { GENERIC, type Site } from "../shared/site.ts";
import { keptPolicy } from "./policy.ts";

const KEY = "furtherHosts";
const HOST = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/;

/** A host beyond the built-in sites, and whether the browser lets the extension work there. */
export type FurtherHost = { readonly host: string; readonly allowed: boolean; readonly own: boolean };

export const originOf = (host: string) => `https://${host}/*`;

/** The host in what a person wrote or pasted, or nothing when there is none. */
export function hostIn(written: string): string | undefined {
  const [host = ""] = written
    .trim()
    .toLowerCase()
    .replace(/^https:\/\//, "")
    .split(/[/?#:]/);
  return HOST.test(host) ? host : undefined;
}

/** Hosts the organisation's site files name and those a person has added, without the built-in ones. */
export async function furtherHosts(builtIn: readonly Site[]): Promise<readonly FurtherHost[]> {
  const [own, { sites }] = await Promise.all([ownHosts(), keptPolicy()]);
  const named = sites.flatMap(({ host, aliases = [] }) => [host, ...aliases]).filter((host) => host !== GENERIC);
  const known = new Set(builtIn.flatMap(({ host, aliases = [] }) => [host, `www.${host}`, ...aliases]));
  const hosts = [...new Set([...named, ...own])].filter((host) => !known.has(host) && HOST.test(host));
  const allowed = await Promise.all(hosts.map((host) => chrome.permissions.contains({ origins: [originOf(host)] })));
  return hosts.map((host, i) => ({ host, allowed: allowed[i] === true, own: own.includes(host) }));
}

export async function addHost(host: string): Promise<void> {
  await chrome.storage.local.set({ [KEY]: [...new Set([...(await ownHosts()), host])] });
}

export async function removeHost(host: string): Promise<void> {
  await chrome.storage.local.set({ [KEY]: (await ownHosts()).filter((kept) => kept !== host) });
}

async function ownHosts(): Promise<readonly string[]> {
  const kept = member(await chrome.storage.local.get(KEY), KEY);
  return isTexts(kept) ? kept : [];
}

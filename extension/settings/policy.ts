import { SCOPES, type Scope } from "../messages/to-worker.ts";
import { isCount, isFields, isOneOf, isText, member } from "../shared/shape.ts";
import type { Site } from "../shared/site.ts";

/** What the extension needs of the organisation's policy; the agent's last word is kept for when it is away. */
export type KeptPolicy = {
  readonly version: string;
  readonly whenAgentAway: "open" | "closed";
  readonly holdMillis: number;
  readonly pauseMinutes: number;
  readonly sites: readonly Site[];
  /** The widest word about a finding that policy takes from a person. */
  readonly notSensitive?: Scope;
};

export const FALLBACK: KeptPolicy = {
  version: "built-in",
  whenAgentAway: "open",
  holdMillis: 3000,
  pauseMinutes: 0,
  sites: [],
};

const KEY = "policy";

export async function keptPolicy(): Promise<KeptPolicy> {
  return readPolicy((await chrome.storage.local.get(KEY))[KEY]) ?? FALLBACK;
}

export async function keepPolicy(policy: KeptPolicy): Promise<void> {
  await chrome.storage.local.set({ [KEY]: policy });
}

/** The agent's policy, narrowed; a site file that is not one is left out, so that it cannot break the others. */
export function readPolicy(body: unknown): KeptPolicy | undefined {
  const version = member(body, "version");
  const away = member(body, "whenAgentAway");
  const hold = member(body, "holdMillis");
  if (!isText(version) || !isOneOf(away, ["open", "closed"] as const) || !isCount(hold)) return undefined;
  const pause = member(body, "pauseMinutes");
  const sites = member(body, "sites");
  const scope = member(body, "notSensitive");
  return {
    version,
    whenAgentAway: away,
    holdMillis: hold,
    pauseMinutes: isCount(pause) ? pause : 0,
    sites: Array.isArray(sites) ? sites.filter(isSite) : [],
    ...(isOneOf(scope, SCOPES) ? { notSensitive: scope } : {}),
  };
}

function isSite(value: unknown): value is Site {
  return (
    isText(member(value, "host")) &&
    isText(member(value, "name")) &&
    Array.isArray(member(member(value, "composer"), "selectors")) &&
    Array.isArray(member(member(value, "send"), "buttons")) &&
    Array.isArray(member(value, "requests")) &&
    isFields(value)
  );
}

import type { components } from "../agent/generated/api.ts";
import { partsAt } from "./json-path.ts";
import type { AccountsSpec, SiteSignals } from "./site.ts";

export type Signals = components["schemas"]["Signals"];
export type Account = NonNullable<Signals["accounts"]>[number];

/** What one answer of an account endpoint says: the accounts of the login, and the one in use by default. */
export type Accounts = { readonly accounts: readonly Account[]; readonly active?: string };

/**
 * Plucks the accounts out of an endpoint's answer, as the site file describes it. The order of accounts is a hint only:
 * a deactivated one cannot be in use.
 */
export function pluckAccounts(answer: unknown, spec: AccountsSpec): Accounts {
  const accounts = partsAt(answer, spec.each).flatMap(({ part, key }) => accountOf(part, key, spec));
  const unique = accounts.filter((account, i) => accounts.findIndex(({ id }) => id === account.id) === i);
  const active = spec.active === undefined ? undefined : textAt(answer, spec.active);
  const dead = unique.some(({ id, deactivated }) => id === active && deactivated);
  return active === undefined || dead ? { accounts: unique } : { accounts: unique, active };
}

function accountOf(entry: unknown, key: string | undefined, spec: AccountsSpec): Account[] {
  const id = (spec.id === undefined ? undefined : textAt(entry, spec.id)) ?? key;
  if (id === undefined || entry === null || typeof entry !== "object") return [];
  const pairs = Object.entries(spec.attributes ?? {}).map(([name, path]) => [name, textsAt(entry, path)] as const);
  const attributes = Object.fromEntries(pairs.filter(([, values]) => values.length > 0));
  const deactivated = spec.deactivated !== undefined && textAt(entry, spec.deactivated) === "true";
  return [{ id, deactivated, attributes }];
}

function textAt(root: unknown, path: string): string | undefined {
  return textsAt(root, path)[0];
}

function textsAt(root: unknown, path: string): string[] {
  const plain = (part: unknown) => typeof part === "string" || typeof part === "number" || typeof part === "boolean";
  return partsAt(root, path).flatMap(({ part }) => (plain(part) ? [String(part)] : []));
}

/** The account a request names by its header or its address, if the site file says where to look. */
export function activeAccountIn(
  url: string,
  header: (name: string) => string | null,
  signals: SiteSignals | undefined,
) {
  const named = signals?.active?.header === undefined ? null : header(signals.active.header);
  if (named) return named;
  return signals?.active?.url === undefined ? undefined : (new RegExp(signals.active.url).exec(url)?.[1] ?? undefined);
}

import type { components } from "../agent/generated/api.ts";
import { partsAt } from "./json-path.ts";
import type { AccountsSpec, AddressSign, SiteSignals } from "./site.ts";

export type Signals = components["schemas"]["Signals"];
export type Account = NonNullable<Signals["accounts"]>[number];

/** A path that ends with all members of an object, whose names are the accounts' then. */
const KEYED = /(^|\.)\*$/;

/** The account of a site whose login holds no more than one, and does not name it. */
const SELF = "self";

/** What one answer of an account endpoint says: the accounts of the login, and the one in use by default. */
export type Accounts = { readonly accounts: readonly Account[]; readonly active?: string };

/**
 * Plucks the accounts out of an endpoint's answer, as the site file describes it. The order of accounts is a hint only:
 * a deactivated one cannot be in use.
 */
export function pluckAccounts(answer: unknown, spec: AccountsSpec): Accounts {
  const found = partsAt(answer, spec.each).flatMap(({ part, key }) => accountOf(part, key, spec));
  const none = spec.none && found.length === 0 ? [{ id: SELF, deactivated: false, attributes: copyOf(spec.none) }] : [];
  const accounts = [...found, ...none];
  const unique = onePerId(accounts);
  const active = spec.active === undefined ? undefined : textAt(answer, spec.active);
  const dead = unique.some(({ id, deactivated }) => id === active && deactivated);
  return active === undefined || dead ? { accounts: unique } : { accounts: unique, active };
}

function accountOf(entry: unknown, key: string | undefined, spec: AccountsSpec): Account[] {
  if (!Object.entries(spec.where ?? {}).every(([path, value]) => textAt(entry, path) === value)) return [];
  const id = spec.id === undefined ? (KEYED.test(spec.each) ? key : SELF) : (textAt(entry, spec.id) ?? key);
  if (id === undefined || entry === null || typeof entry !== "object") return [];
  const pairs = Object.entries(spec.attributes ?? {}).map(([name, places]) => {
    const values = [places].flat().map((path) => textsAt(entry, path));
    const own = spec.values?.[name] ?? {};
    return [name, (values.find(({ length }) => length > 0) ?? []).map((value) => own[value] ?? value)] as const;
  });
  const attributes = Object.fromEntries(pairs.filter(([, values]) => values.length > 0));
  const deactivated = spec.deactivated !== undefined && textAt(entry, spec.deactivated) === "true";
  return [{ id, deactivated, attributes }];
}

/** An account told of twice has the values of both. */
function onePerId(accounts: readonly Account[]): Account[] {
  const unique = new Map<string, Account>();
  for (const account of accounts) {
    const attributes: Record<string, string[]> = { ...unique.get(account.id)?.attributes };
    for (const [name, values] of Object.entries(account.attributes ?? {}))
      attributes[name] = [...new Set([...(attributes[name] ?? []), ...values])];
    unique.set(account.id, { ...account, attributes });
  }
  return [...unique.values()];
}

function copyOf(attributes: AddressSign["attributes"]): Record<string, string[]> {
  return Object.fromEntries(Object.entries(attributes).map(([name, values]) => [name, [...values]]));
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

/** The account an address tells of by itself. */
export function accountIn(url: string, signals: SiteSignals | undefined): Account | undefined {
  for (const sign of signals?.addresses ?? []) {
    const match = new RegExp(sign.url).exec(url);
    if (match) return { id: match[1] ?? SELF, deactivated: false, attributes: copyOf(sign.attributes) };
  }
  return undefined;
}

/** What several answers say of the same accounts, taken together; the later word counts. */
export function joinAccounts(before: Accounts | undefined, now: Accounts): Accounts {
  const known = new Map((before?.accounts ?? []).map((account) => [account.id, account]));
  for (const account of now.accounts) {
    const old = known.get(account.id);
    const deactivated = Boolean(old?.deactivated) || Boolean(account.deactivated);
    known.set(account.id, { ...account, deactivated, attributes: { ...old?.attributes, ...account.attributes } });
  }
  const active = now.active ?? before?.active;
  const accounts = [...known.values()];
  return active === undefined ? { accounts } : { accounts, active };
}

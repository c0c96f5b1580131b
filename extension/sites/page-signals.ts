import { type Accounts, joinAccounts, type Signals } from "../shared/signals.ts";
import type { AttributeSign, PageSign, Site } from "../shared/site.ts";
import { find } from "./find.ts";

/** Collects what the guard and the page show of the account in use. */
export class PageSignals {
  private accounts: Accounts | undefined;
  private named: string | undefined;
  private sent: readonly string[] = [];

  noteAccounts(accounts: Accounts): void {
    this.accounts = joinAccounts(this.accounts, accounts);
  }

  /** True when it is another account than before. */
  noteActive(id: string): boolean {
    const changed = this.named !== id;
    this.named = id;
    return changed;
  }

  noteModifiers(modifiers: readonly string[]): void {
    this.sent = modifiers;
  }

  read(site: Site): Signals {
    const signals = site.signals;
    const accounts = this.accounts ?? shownAccount(signals?.shown);
    const active = this.named ?? cookie(signals?.active?.cookie) ?? this.accounts?.active;
    const login = this.login(site);
    const modifiers = new Set([...this.sent, ...signs(signals?.modifiers)]);
    return {
      ...(accounts ? { accounts: [...accounts.accounts] } : {}),
      ...(active === undefined ? {} : { activeAccount: active }),
      ...(login === undefined ? {} : { loggedIn: login }),
      badges: signs(signals?.badges),
      modifiers: [...modifiers],
    };
  }

  private login({ signals }: Site): boolean | undefined {
    if (this.accounts !== undefined && this.accounts.accounts.length > 0) return true;
    if (shownAccount(signals?.shown) !== undefined) return true;
    if (find(signals?.loggedIn) !== undefined) return true;
    return find(signals?.loggedOut) === undefined ? undefined : false;
  }
}

/** The one account that the page itself shows, for sites without an endpoint that tells. */
function shownAccount(signs: readonly AttributeSign[] | undefined): Accounts | undefined {
  const attributes: Record<string, string[]> = {};
  for (const { attribute, selector, from, pattern } of signs ?? []) {
    const element = find([selector]);
    const text = from === undefined ? element?.textContent : element?.getAttribute(from);
    const value = new RegExp(pattern, "i").exec(text ?? "")?.[1];
    if (value !== undefined) attributes[attribute] = [value.toLowerCase()];
  }
  if (Object.keys(attributes).length === 0) return undefined;
  return { accounts: [{ id: "shown", deactivated: false, attributes }] };
}

function signs(all: readonly PageSign[] | undefined): string[] {
  return (all ?? []).filter(isSeen).map(({ id }) => id);
}

function isSeen({ selector, text }: PageSign): boolean {
  const shown = find([selector]);
  return shown !== undefined && (text === undefined || new RegExp(text, "i").test(shown.textContent ?? ""));
}

function cookie(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const pair = document.cookie.split("; ").find((entry) => entry.startsWith(`${name}=`));
  return pair === undefined ? undefined : decodeURIComponent(pair.slice(name.length + 1));
}

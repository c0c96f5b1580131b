import type { Accounts, Signals } from "../shared/signals.ts";
import type { PageSign, Site } from "../shared/site.ts";
import { find } from "./find.ts";

/** Collects what the guard and the page show of the account in use. */
export class PageSignals {
  private accounts: Accounts | undefined;
  private named: string | undefined;
  private sent: readonly string[] = [];

  noteAccounts(accounts: Accounts): void {
    // A later endpoint may know fewer accounts; the fullest answer wins.
    if (accounts.accounts.length >= (this.accounts?.accounts.length ?? 0)) this.accounts = accounts;
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
    const active = this.named ?? cookie(signals?.active?.cookie) ?? this.accounts?.active;
    const login = this.login(site);
    const modifiers = new Set([...this.sent, ...signs(signals?.modifiers)]);
    return {
      ...(this.accounts ? { accounts: [...this.accounts.accounts] } : {}),
      ...(active === undefined ? {} : { activeAccount: active }),
      ...(login === undefined ? {} : { loggedIn: login }),
      badges: signs(signals?.badges),
      modifiers: [...modifiers],
    };
  }

  private login({ signals }: Site): boolean | undefined {
    if (this.accounts !== undefined && this.accounts.accounts.length > 0) return true;
    if (find(signals?.loggedIn) !== undefined) return true;
    return find(signals?.loggedOut) === undefined ? undefined : false;
  }
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

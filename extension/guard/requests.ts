import { type OpenBody, openBody } from "../shared/body.ts";
import { accountIn, activeAccountIn, pluckAccounts } from "../shared/signals.ts";
import type { AccountsSpec, SiteRequest } from "../shared/site.ts";
import { natives, type View } from "./natives.ts";
import type { Warden } from "./warden.ts";

/** What the site file knows of such a call: the kinds of requests it may be, all of which carry what was typed. */
export function typedRequests(
  warden: Warden,
  call: { readonly url: string; readonly method: string; readonly transport: "http" | "websocket" },
): readonly SiteRequest[] {
  return (warden.site?.requests ?? []).filter(
    (request) =>
      (request.transport ?? "http") === call.transport &&
      (call.transport === "websocket" || (request.methods ?? ["POST"]).includes(call.method.toUpperCase())) &&
      new RegExp(request.url).test(call.url),
  );
}

/** The body opened as the first of the kinds in which it holds a text; nothing when it is of none of them. */
export function openAny(body: string, requests: readonly SiteRequest[]): OpenBody | undefined {
  let opened: OpenBody | undefined;
  for (const request of requests) {
    const open = openBody(body, request, natives.json);
    if (open !== undefined && open.texts.length > 0) return open;
    opened ??= open;
  }
  return opened;
}

/** The full address of what was passed to fetch or open in a window. */
export function addressOf(input: unknown, view: View): string {
  try {
    if (natives.isRequest(input)) return natives.requestUrl(input);
    return new natives.URL(`${input}`, natives.baseUri(view.document)).href;
  } catch {
    return ""; // the native call will tell the page what is wrong with it
  }
}

/** Reports the account a request names. */
export function noteActiveAccount(warden: Warden, url: string, header: (name: string) => string | null): void {
  const told = accountIn(url, warden.site?.signals);
  if (told) warden.link.tell({ kind: "accounts", accounts: [told], active: told.id });
  const id = activeAccountIn(url, header, warden.site?.signals);
  if (id) warden.link.tell({ kind: "active-account", id });
}

export function accountsAnswer(warden: Warden, url: string): AccountsSpec | undefined {
  return warden.site?.signals?.accounts?.find((spec) => new RegExp(spec.url).test(url));
}

/** Reports the accounts an endpoint's answer tells of; anything else in the answer stays where it is. */
export function noteAccounts(warden: Warden, answer: string, spec: AccountsSpec): void {
  let parsed: unknown;
  try {
    parsed = natives.json.parse(answer);
  } catch {
    return; // not the answer the site file describes
  }
  const { accounts, active } = pluckAccounts(parsed, spec);
  warden.link.tell(active === undefined ? { kind: "accounts", accounts } : { kind: "accounts", accounts, active });
}

import type { SiteRequest } from "../shared/site.ts";
import { type KeptBody, keepBody } from "./body.ts";
import { replaceMethod } from "./disguise.ts";
import { judgeBody } from "./judge-body.ts";
import { natives, type View, type Xhr } from "./natives.ts";
import { accountsAnswer, addressOf, noteAccounts, noteActiveAccount, typedRequests } from "./requests.ts";
import type { Warden } from "./warden.ts";

/** What open and setRequestHeader said, and whether the page called the request off while it was held. */
type Opened = { readonly url: string; readonly method: string; readonly isAsync: boolean; calledOff: boolean };

/** Puts the guard in front of XMLHttpRequest. */
export function guardXhr(warden: Warden, view: View): void {
  const requests = new natives.WeakMap<object, Opened>();
  const prototype = view.XMLHttpRequest.prototype;
  replaceMethod(prototype, "open", (original, self, args) => {
    if (args.length < 2) return natives.apply(original, self, args);
    // Each is asked once: a page's object may say something else the next time.
    const [method, url] = [`${args[0]}`, `${args[1]}`];
    const isAsync = args.length < 3 || Boolean(args[2]);
    const opened = { url: addressOf(url, view), method, isAsync, calledOff: false };
    requests.set(self as object, opened);
    noteActiveAccount(warden, opened.url, () => null);
    return natives.apply(original, self, [method, url, ...args.slice(2)]);
  });
  replaceMethod(prototype, "setRequestHeader", (original, self, args) => {
    const [name, value] = args as [string, string];
    const url = requests.get(self as object)?.url ?? "";
    noteActiveAccount(warden, url, (wanted) => (String(name).toLowerCase() === wanted ? String(value) : null));
    return natives.apply(original, self, args);
  });
  replaceMethod(prototype, "abort", (original, self, args) => {
    const opened = requests.get(self as object);
    if (opened !== undefined) opened.calledOff = true;
    return natives.apply(original, self, args);
  });
  replaceMethod(prototype, "send", (original, self, args) => {
    const opened = requests.get(self as object);
    if (opened === undefined) return natives.apply(original, self, args);
    watchAnswer(warden, self as Xhr, opened.url);
    const kinds = typedRequests(warden, { ...opened, transport: "http" });
    const body = kinds.length === 0 ? undefined : keepBody(args[0]);
    if (body === undefined) return natives.apply(original, self, args);
    // A synchronous request cannot wait for a ruling.
    if (!opened.isAsync) {
      if (warden.unwaited().stopped)
        throw new natives.DOMException("Failed to execute 'send' on 'XMLHttpRequest'.", "NetworkError");
      return natives.apply(original, self, args);
    }
    void sendJudged(warden, { xhr: self as Xhr, opened, requests: kinds, body });
    return undefined;
  });
}

type Held = {
  readonly xhr: Xhr;
  readonly opened: Opened;
  readonly requests: readonly SiteRequest[];
  readonly body: KeptBody;
};

async function sendJudged(warden: Warden, { xhr, opened, requests, body }: Held): Promise<void> {
  const judged = await judgeBody(warden, { body, requests });
  if (opened.calledOff) return;
  if (judged.stopped) fail(xhr);
  else natives.xhrSend(xhr, judged.body);
}

/** The page sees what it sees when the network is gone. */
function fail(xhr: Xhr): void {
  natives.dispatch(xhr, new natives.ProgressEvent("error"));
  natives.dispatch(xhr, new natives.ProgressEvent("loadend"));
}

function watchAnswer(warden: Warden, xhr: Xhr, url: string): void {
  const spec = accountsAnswer(warden, url);
  if (spec === undefined) return;
  const read = () => {
    const type = natives.xhrType(xhr);
    if (natives.xhrStatus(xhr) === 200 && (type === "" || type === "text"))
      noteAccounts(warden, natives.xhrText(xhr), spec);
  };
  natives.listen(xhr, "load", read, { once: true });
}

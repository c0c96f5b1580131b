import type { SiteRequest } from "../shared/site.ts";
import { likeBody, readBody } from "./body-text.ts";
import { replaceMethod } from "./disguise.ts";
import { filesIn, ruleFiles } from "./files.ts";
import { natives, type Xhr } from "./natives.ts";
import {
  accountsAnswer,
  addressOf,
  noteAccounts,
  noteActiveAccount,
  openAny,
  ruleBody,
  typedRequests,
} from "./requests.ts";
import type { Ruling, Warden } from "./warden.ts";

/** What open and setRequestHeader said, and whether the page called the request off while it was held. */
type Opened = { readonly url: string; readonly method: string; readonly isAsync: boolean; calledOff: boolean };

/** Puts the guard in front of XMLHttpRequest. */
export function guardXhr(warden: Warden): void {
  const requests = new natives.WeakMap<object, Opened>();
  const prototype = natives.XMLHttpRequest.prototype;
  replaceMethod(prototype, "open", (original, self, args) => {
    const [method, url, isAsync] = args as [string, unknown, boolean | undefined];
    const opened = { url: addressOf(url), method: String(method), isAsync: isAsync !== false, calledOff: false };
    requests.set(self as object, opened);
    noteActiveAccount(warden, opened.url, () => null);
    return natives.apply(original, self, args);
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
    if (kinds.length === 0 || args[0] === undefined || args[0] === null) return natives.apply(original, self, args);
    // A synchronous request cannot wait for a ruling.
    if (!opened.isAsync) {
      const { kind } = warden.unreadable(kinds[0]?.id ?? "");
      if (kind === "stop")
        throw new natives.DOMException("Failed to execute 'send' on 'XMLHttpRequest'.", "NetworkError");
      return natives.apply(original, self, args);
    }
    void sendJudged(warden, { xhr: self as Xhr, opened, requests: kinds, body: args[0] });
    return undefined;
  });
}

type Held = {
  readonly xhr: Xhr;
  readonly opened: Opened;
  readonly requests: readonly SiteRequest[];
  readonly body: unknown;
};

async function sendJudged(warden: Warden, { xhr, opened, requests, body }: Held): Promise<void> {
  const files = filesIn(body, requests);
  if (files.length > 0) {
    const ruling = await ruleFiles(warden, files, body);
    if (!opened.calledOff) obey(xhr, ruling, body, (texts) => texts[0]);
    return;
  }
  const read = await readBody(body);
  const open = read && openAny(read.text, requests);
  const ruling = await ruleBody(warden, open, requests);
  if (opened.calledOff) return;
  obey(xhr, ruling, read?.spent ? read.text : body, (texts) => open?.withTexts(texts));
}

function obey(xhr: Xhr, ruling: Ruling, body: unknown, withTexts: (texts: readonly string[]) => string | undefined) {
  if (ruling.kind === "stop") fail(xhr);
  else natives.xhrSend(xhr, ruling.kind === "replace" ? likeBody(body, withTexts(ruling.texts) ?? "") : body);
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

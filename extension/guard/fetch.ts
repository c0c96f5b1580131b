import type { SiteRequest } from "../shared/site.ts";
import { type BodyText, likeBody, readBody } from "./body-text.ts";
import { replaceMethod } from "./disguise.ts";
import { filesIn, ruleFiles, takesFiles } from "./files.ts";
import { natives } from "./natives.ts";
import {
  accountsAnswer,
  addressOf,
  noteAccounts,
  noteActiveAccount,
  openAny,
  ruleBody,
  typedRequests,
} from "./requests.ts";
import type { Warden } from "./warden.ts";

type Fetch = (...args: Parameters<typeof window.fetch>) => Promise<Response>;
type Call = { readonly input: RequestInfo | URL; readonly init: RequestInit | undefined; readonly send: Fetch };

/** Puts the guard in front of fetch. */
export function guardFetch(warden: Warden): void {
  replaceMethod(window, "fetch", (original, self, args) => {
    const send: Fetch = (...sent) => natives.apply(original, self, sent) as Promise<Response>;
    const [input, init] = args as Parameters<typeof window.fetch>;
    const url = addressOf(input);
    noteActiveAccount(warden, url, (name) => headerOf(input, init, name));
    const requests = typedRequests(warden, { url, method: methodOf(input, init), transport: "http" });
    if (requests.length > 0) return sendJudged(warden, requests, { input, init, send });
    const answer = natives.apply(original, self, args) as Promise<Response>;
    const spec = accountsAnswer(warden, url);
    if (spec !== undefined) void answer.then((response) => pluck(warden, response, spec), ignoreFailure);
    return answer;
  });
}

async function sendJudged(warden: Warden, requests: readonly SiteRequest[], call: Call): Promise<Response> {
  const files = filesIn(await blobOf(call, requests), requests);
  if (files.length > 0) return sendFiles(warden, files, call);
  const body = await bodyOf(call);
  if (body === undefined) return call.send(call.input, call.init);
  const opened = openAny(body.text, requests);
  const signal = signalOf(call);
  const ruling = await ruleBody(warden, opened, requests, signal);
  if (signal && natives.aborted(signal)) throw natives.abortReason(signal);
  switch (ruling.kind) {
    case "allow":
      return body.spent ? withBody(call, body.text) : call.send(call.input, call.init);
    case "replace":
      return withBody(call, opened?.withTexts(ruling.texts) ?? body.text);
    case "stop":
      throw new natives.TypeError("Failed to fetch");
  }
}

async function sendFiles(warden: Warden, files: readonly Blob[], call: Call): Promise<Response> {
  const signal = signalOf(call);
  const ruling = await ruleFiles(warden, files, call.init?.body, signal);
  if (signal && natives.aborted(signal)) throw natives.abortReason(signal);
  if (ruling.kind === "stop") throw new natives.TypeError("Failed to fetch");
  return ruling.kind === "replace" ? withBody(call, ruling.texts[0] ?? "") : call.send(call.input, call.init);
}

/** The body as a file would be in it, whichever way it was handed to fetch. */
async function blobOf({ input, init }: Call, requests: readonly SiteRequest[]): Promise<unknown> {
  if (init?.body !== undefined && init.body !== null) return init.body;
  if (!takesFiles(requests) || !(input instanceof natives.Request)) return undefined;
  return natives.requestBlob(natives.requestClone(input));
}

function signalOf({ input, init }: Call): AbortSignal | undefined {
  return init?.signal ?? (input instanceof natives.Request ? natives.requestSignal(input) : undefined);
}

function withBody({ input, init, send }: Call, body: string): Promise<Response> {
  return send(input, { ...init, body: likeBody(init?.body, body) });
}

async function bodyOf({ input, init }: Call): Promise<BodyText | undefined> {
  if (init?.body !== undefined && init.body !== null) return readBody(init.body);
  if (!(input instanceof natives.Request)) return undefined;
  return { text: await natives.requestText(natives.requestClone(input)), spent: false };
}

function methodOf(input: unknown, init: RequestInit | undefined): string {
  return init?.method ?? (input instanceof natives.Request ? natives.requestMethod(input) : "GET");
}

function headerOf(input: unknown, init: RequestInit | undefined, name: string): string | null {
  try {
    if (init?.headers !== undefined) return natives.headerGet(new natives.Headers(init.headers), name);
  } catch {
    return null; // the native call will refuse the same headers
  }
  return input instanceof natives.Request ? natives.headerGet(natives.requestHeaders(input), name) : null;
}

async function pluck(warden: Warden, response: Response, spec: Parameters<typeof noteAccounts>[2]): Promise<void> {
  if (natives.responseOk(response)) {
    noteAccounts(warden, await natives.responseText(natives.responseClone(response)), spec);
  }
}

/** The page holds the same promise and hears of the failure itself. */
function ignoreFailure(): void {}

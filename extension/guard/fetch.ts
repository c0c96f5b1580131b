import type { SiteRequest } from "../shared/site.ts";
import { replaceMethod } from "./disguise.ts";
import { bodyOf, type FetchCall, headerOf, keepCall, methodOf, signalOf } from "./fetch-call.ts";
import { judgeBody } from "./judge-body.ts";
import { natives, type View } from "./natives.ts";
import { accountsAnswer, addressOf, noteAccounts, noteActiveAccount, typedRequests } from "./requests.ts";
import type { Warden } from "./warden.ts";

type Send = (call: FetchCall) => Promise<Response>;
type Held = { readonly call: FetchCall; readonly requests: readonly SiteRequest[]; readonly send: Send };

/** Puts the guard in front of fetch. */
export function guardFetch(warden: Warden, view: View): void {
  replaceMethod(view, "fetch", (original, self, args) => {
    const send: Send = ({ input, init }) => natives.apply(original, self, [input, init]) as Promise<Response>;
    let call: FetchCall;
    try {
      call = keepCall(args);
    } catch (problem) {
      return natives.Promise.reject(problem); // as fetch itself does
    }
    const url = addressOf(call.input, view);
    noteActiveAccount(warden, url, (name) => headerOf(call, name));
    const requests = typedRequests(warden, { url, method: methodOf(call), transport: "http" });
    if (requests.length > 0) return sendJudged(warden, { call, requests, send });
    const answer = args.length === 0 ? (natives.apply(original, self, args) as Promise<Response>) : send(call);
    const spec = accountsAnswer(warden, url);
    if (spec !== undefined) void answer.then((response) => pluck(warden, response, spec), ignoreFailure);
    return answer;
  });
}

async function sendJudged(warden: Warden, { call, requests, send }: Held): Promise<Response> {
  const body = await bodyOf(call);
  if (body === undefined) return send(call);
  const signal = signalOf(call);
  const judged = await judgeBody(warden, { body, requests, signal });
  if (signal && natives.aborted(signal)) throw natives.abortReason(signal);
  if (judged.stopped) throw new natives.TypeError("Failed to fetch");
  // A request object keeps a body of its own, which nobody can change.
  const isIts = call.init?.body === undefined || call.init.body === null;
  if (isIts && !judged.changed) return send(call);
  return send({ input: call.input, init: { ...call.init, body: judged.body as BodyInit } });
}

async function pluck(warden: Warden, response: Response, spec: Parameters<typeof noteAccounts>[2]): Promise<void> {
  if (natives.responseOk(response)) {
    noteAccounts(warden, await natives.responseText(natives.responseClone(response)), spec);
  }
}

/** The page holds the same promise and hears of the failure itself. */
function ignoreFailure(): void {}

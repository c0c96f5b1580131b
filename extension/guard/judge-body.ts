import type { SiteRequest } from "../shared/site.ts";
import { type KeptBody, likeBody, readBody } from "./body.ts";
import { filesIn, ruleFiles } from "./files.ts";
import { openAny } from "./requests.ts";
import type { Ruling, Warden } from "./warden.ts";

type Leaving = {
  readonly body: KeptBody;
  readonly requests: readonly SiteRequest[];
  readonly signal?: AbortSignal | undefined;
};

/** What becomes of a body, and the body that leaves in case it may. */
export type Judged = { readonly stopped: boolean; readonly changed: boolean; readonly body: KeptBody };

export async function judgeBody(warden: Warden, leaving: Leaving): Promise<Judged> {
  const { body, requests, signal } = leaving;
  const files = filesIn(body, requests);
  if (files.length > 0) return obey(body, await ruleFiles(warden, { files, body, signal }), (texts) => texts[0] ?? "");
  const read = await readBody(body);
  const open = read && openAny(read.text, requests);
  const ruling = await (open === undefined ? warden.unreadable(signal) : warden.rule(open, signal));
  return obey(read?.body ?? body, ruling, (texts) => open?.withTexts(texts) ?? "");
}

function obey(body: KeptBody, ruling: Ruling, withTexts: (texts: readonly string[]) => string): Judged {
  if (ruling.kind !== "replace") return { stopped: ruling.kind === "stop", changed: false, body };
  return { stopped: false, changed: true, body: likeBody(body, withTexts(ruling.texts)) };
}

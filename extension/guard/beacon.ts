import { likeBody, readBody } from "./body-text.ts";
import { replaceMethod } from "./disguise.ts";
import { natives } from "./natives.ts";
import { addressOf, openAny, ruleBody, typedRequests } from "./requests.ts";
import type { Warden } from "./warden.ts";

/** Puts the guard in front of sendBeacon, which answers at once and is sent after the ruling. */
export function guardBeacon(warden: Warden): void {
  replaceMethod(natives.Navigator.prototype, "sendBeacon", (original, self, args) => {
    const [url, body] = args;
    const requests = typedRequests(warden, { url: addressOf(url), method: "POST", transport: "http" });
    if (requests.length === 0 || body === undefined || body === null) return natives.apply(original, self, args);
    void readBody(body).then(async (read) => {
      const open = read && openAny(read.text, requests);
      const ruling = await ruleBody(warden, open, requests);
      if (ruling.kind === "stop") return;
      const judged = read?.spent ? read.text : body;
      const leaving = ruling.kind === "replace" ? likeBody(body, open?.withTexts(ruling.texts) ?? "") : judged;
      natives.apply(original, self, [url, leaving]);
    });
    return true;
  });
}

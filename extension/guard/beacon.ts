import { likeBody, readBody } from "./body-text.ts";
import { replaceMethod } from "./disguise.ts";
import { natives } from "./natives.ts";
import { addressOf, openAny, typedRequests } from "./requests.ts";
import type { Warden } from "./warden.ts";

/** Puts the guard in front of sendBeacon, which answers at once and is sent after the ruling. */
export function guardBeacon(warden: Warden): void {
  replaceMethod(natives.Navigator.prototype, "sendBeacon", (original, self, args) => {
    const [url, body] = args;
    const requests = typedRequests(warden, { url: addressOf(url), method: "POST", transport: "http" });
    if (requests.length === 0) return natives.apply(original, self, args);
    void readBody(body).then(async (read) => {
      const open = read && openAny(read.text, requests);
      const ruling = open === undefined ? ({ kind: "allow" } as const) : await warden.rule(open);
      if (ruling.kind === "stop") return;
      natives.apply(
        original,
        self,
        ruling.kind === "replace" ? [url, likeBody(body, open?.withTexts(ruling.texts) ?? "")] : args,
      );
    });
    return true;
  });
}

import { openBody } from "../shared/body.ts";
import { readBody } from "./body-text.ts";
import { replaceMethod } from "./disguise.ts";
import { natives } from "./natives.ts";
import { addressOf, typedRequest } from "./requests.ts";
import type { Warden } from "./warden.ts";

/** Puts the guard in front of sendBeacon, which answers at once and is sent after the ruling. */
export function guardBeacon(warden: Warden): void {
  replaceMethod(natives.Navigator.prototype, "sendBeacon", (original, self, args) => {
    const [url, body] = args;
    const request = typedRequest(warden, { url: addressOf(url), method: "POST", transport: "http" });
    if (request === undefined) return natives.apply(original, self, args);
    void readBody(body).then(async (read) => {
      const open = read && openBody(read.text, request, natives.json);
      const ruling = open === undefined ? ({ kind: "allow" } as const) : await warden.rule(open);
      if (ruling.kind === "stop") return;
      natives.apply(original, self, ruling.kind === "replace" ? [url, open?.withTexts(ruling.texts)] : args);
    });
    return true;
  });
}

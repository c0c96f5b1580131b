import { keepBody } from "./body.ts";
import { replaceMethod } from "./disguise.ts";
import { judgeBody } from "./judge-body.ts";
import { natives, type View } from "./natives.ts";
import { addressOf, typedRequests } from "./requests.ts";
import type { Warden } from "./warden.ts";

/** Puts the guard in front of sendBeacon, which answers at once and is sent after the ruling. */
export function guardBeacon(warden: Warden, view: View): void {
  replaceMethod(view.Navigator.prototype, "sendBeacon", (original, self, args) => {
    if (args.length === 0) return natives.apply(original, self, args);
    const url = `${args[0]}`;
    const requests = typedRequests(warden, { url: addressOf(url, view), method: "POST", transport: "http" });
    const body = keepBody(args[1]);
    if (requests.length === 0 || body === undefined) return natives.apply(original, self, [url, body]);
    void judgeBody(warden, { body, requests }).then((judged) => {
      if (!judged.stopped) natives.apply(original, self, [url, judged.body]);
    });
    return true;
  });
}

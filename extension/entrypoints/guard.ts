import { guardBeacon } from "../guard/beacon.ts";
import { hideReplacements } from "../guard/disguise.ts";
import { guardFetch } from "../guard/fetch.ts";
import { Frames, isTakenByParent } from "../guard/frames.ts";
import type { View } from "../guard/natives.ts";
import { guardSocket } from "../guard/socket.ts";
import { Warden } from "../guard/warden.ts";
import { guardXhr } from "../guard/xhr.ts";

// Runs in the page's own world before its first script, and in each of its frames.
if (!isTakenByParent()) {
  const warden = new Warden();
  const guardWindow = (view: View) => {
    hideReplacements(view);
    guardFetch(warden, view);
    guardXhr(warden, view);
    guardSocket(warden, view);
    guardBeacon(warden, view);
  };
  new Frames(guardWindow).take(window);
}

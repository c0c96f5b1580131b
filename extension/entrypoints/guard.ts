import { guardBeacon } from "../guard/beacon.ts";
import { hideReplacements } from "../guard/disguise.ts";
import { guardFetch } from "../guard/fetch.ts";
import { guardSocket } from "../guard/socket.ts";
import { Warden } from "../guard/warden.ts";
import { guardXhr } from "../guard/xhr.ts";

// Runs in the page's own world before its first script.
const warden = new Warden();
hideReplacements();
guardFetch(warden);
guardXhr(warden);
guardSocket(warden);
guardBeacon(warden);

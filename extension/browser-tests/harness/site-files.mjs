import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { extensionWorker } from "./browser.mjs";
import { until } from "./wait.mjs";

const FOLDER = new URL("../../../policies/sites/", import.meta.url);

/**
 * Has the agent's answer deliver another site file for a host, as an administrator's own does. Changed where the
 * extension receives it, because the agent reads such files from a folder that only administrators may write to.
 * `arrives` waits until a page has asked for it.
 */
export async function changeSite(context, host, change) {
  const file = change(parse(await readFile(new URL(`${host}.yaml`, FOLDER), "utf8")));
  const worker = await extensionWorker(context);
  await worker.evaluate((site) => {
    globalThis.delivered = false;
    globalThis.unchanged ??= globalThis.fetch;
    globalThis.fetch = async (url, init) => {
      const answer = await globalThis.unchanged(url, init);
      if (!String(url).endsWith("/v1/policy")) return answer;
      const policy = await answer.json();
      globalThis.delivered = true;
      return Response.json({ ...policy, sites: [...policy.sites.filter(({ host: it }) => it !== site.host), site] });
    };
  }, file);
  return {
    arrives: () => until("the changed site file has arrived", () => worker.evaluate(() => globalThis.delivered)),
    mend: () =>
      worker.evaluate(() => {
        globalThis.fetch = globalThis.unchanged;
      }),
  };
}

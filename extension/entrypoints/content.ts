import { type Parts, startPage } from "../flow/start-page.ts";
import { askWorker } from "../flow/worker.ts";
import { readTabRequest, type TabLine } from "../messages/to-tab.ts";
import { genericFor, siteFor } from "../shared/site.ts";
import { builtInSites } from "../sites/built-in.ts";
import { hostHere, isPartOfPage } from "../sites/here.ts";

const site = siteFor(hostHere, builtInSites) ?? genericFor(hostHere, builtInSites);
if (hostHere !== "" && site !== undefined && !isPartOfPage()) {
  const parts = startPage(site, new AbortController().signal);
  answerPopup(parts);
  void readRules(parts);
}

/** The worker may be stopped while it answers; a page without its rules would work by the usual ones for good. */
async function readRules(parts: Parts): Promise<void> {
  for (let pause = 250; pause <= 8000; pause *= 2) {
    const rules = await askWorker({ kind: "read-rules", host: hostHere });
    if (rules !== undefined) return parts.follow(rules);
    await new Promise((next) => setTimeout(next, pause));
  }
}

/** The popup asks which account this page is used with. */
function answerPopup(parts: Parts): void {
  chrome.runtime.onMessage.addListener((body: unknown, sender, reply) => {
    if (sender.id !== chrome.runtime.id || readTabRequest(body) === undefined) return;
    const line = parts.line();
    const { name } = parts.site();
    const answer: TabLine = {
      site: name,
      name: line?.name ?? "",
      lineClass: line?.class ?? "unknown",
      confidence: line?.confidence ?? "low",
      evidence: line?.evidence ?? [],
    };
    reply(answer);
  });
}

import type { Site } from "../shared/site.ts";

/** A smallest site for tests of single parts. */
export function siteStub(parts: Partial<Site> = {}): Site {
  return {
    host: "chat.example",
    name: "Chat",
    vendor: "example",
    composer: { editor: "rich", selectors: ["#composer"] },
    send: { buttons: ["#send"], enter: true },
    requests: [],
    ...parts,
  };
}

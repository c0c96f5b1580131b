import type { Site } from "../shared/site.ts";

/** The site files the build found in policies/sites/; the agent's are preferred to them. */
declare const __SITES__: readonly Site[] | undefined;

export const builtInSites: readonly Site[] = typeof __SITES__ === "undefined" ? [] : __SITES__;

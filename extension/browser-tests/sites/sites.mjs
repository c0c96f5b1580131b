import { chatgpt, files } from "./chatgpt.mjs";
import { claude } from "./claude.mjs";
import { copilot } from "./copilot.mjs";
import { deepseek } from "./deepseek.mjs";
import { gemini } from "./gemini.mjs";
import { grok } from "./grok.mjs";
import { meta } from "./meta.mjs";
import { microsoft365 } from "./microsoft-365.mjs";
import { mistral } from "./mistral.mjs";
import { other } from "./other.mjs";
import { perplexity } from "./perplexity.mjs";
import { poe } from "./poe.mjs";

/** The sites every case of the table runs on, with what a test must know of each. */
export const TABLE = [claude, gemini, copilot, microsoft365, perplexity, grok, mistral, deepseek, meta, poe];

/** Host names and the replica that stands for each. */
export const SITES = {
  "chatgpt.com": chatgpt,
  "files.oaiusercontent.com": files,
  [other.host]: other.site,
  ...Object.fromEntries(TABLE.flatMap(({ host, also = [], site }) => [host, ...also].map((name) => [name, site]))),
};

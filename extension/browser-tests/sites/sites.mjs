import { chatgpt, files } from "./chatgpt.mjs";

/** Host names and the replica that stands for each. */
export const SITES = {
  "chatgpt.com": chatgpt,
  "files.oaiusercontent.com": files,
};

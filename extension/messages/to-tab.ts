import { isText, member } from "../shared/shape.ts";

/** What the popup may ask a chat page's content script. */
export type TabRequest = { readonly kind: "read-line" };

/** The account in use on a page, in the words the badge shows. */
export type TabLine = {
  readonly site: string;
  readonly name: string;
  readonly lineClass: string;
  readonly confidence: string;
  readonly evidence: readonly string[];
};

export function readTabRequest(body: unknown): TabRequest | undefined {
  const kind = member(body, "kind");
  return isText(kind) && kind === "read-line" ? { kind } : undefined;
}

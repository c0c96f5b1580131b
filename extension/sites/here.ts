/**
 * The host on which a document acts; one without an address of its own acts on that of the page that made it. One that the
 * page has shut off from its host acts on none.
 */
export const hostHere = URL.canParse(self.origin) ? new URL(self.origin).hostname : "";

/** Whether this is a frame of a page on the same host, which has everything of ours and whose guard knows its frames. */
export function isPartOfPage(): boolean {
  if (window.parent === window) return false;
  try {
    return window.parent.document !== null;
  } catch {
    return false; // a page of another origin
  }
}

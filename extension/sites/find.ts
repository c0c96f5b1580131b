/** The first element any of the selectors finds, best selector first; a broken selector finds nothing. */
export function find(
  selectors: readonly string[] | undefined,
  root: ParentNode = document,
  isWanted: (element: HTMLElement) => boolean = () => true,
): HTMLElement | undefined {
  for (const selector of selectors ?? []) {
    const found = all(selector, root).find((element) => isShown(element) && isWanted(element));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The nearest element around `start` that any of the selectors matches. */
export function around(start: Element, selectors: readonly string[] | undefined): HTMLElement | undefined {
  for (const selector of selectors ?? []) {
    const found = closest(start, selector);
    if (found instanceof HTMLElement) return found;
  }
  return undefined;
}

function all(selector: string, root: ParentNode): HTMLElement[] {
  try {
    return [...root.querySelectorAll<HTMLElement>(selector)];
  } catch {
    return []; // the next selector may do
  }
}

function closest(start: Element, selector: string): Element | null {
  try {
    return start.closest(selector);
  } catch {
    return null; // the next selector may do
  }
}

function isShown(element: HTMLElement): boolean {
  return element.isConnected && element.getClientRects().length > 0;
}

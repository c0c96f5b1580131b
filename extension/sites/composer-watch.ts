import type { Site } from "../shared/site.ts";
import { around, find } from "./find.ts";

export type ComposerWatch = {
  readonly composer: () => HTMLElement | undefined;
  /** The same as it was last seen, without looking for it. */
  readonly seen: () => HTMLElement | undefined;
  /** What surrounds the composer as the eye sees it. */
  readonly frame: () => HTMLElement | undefined;
  /** Looks anew at once, because the site file has changed. */
  readonly look: () => void;
};

type On = {
  /** Another composer is on the page, or none any more. */
  readonly found: (composer: HTMLElement | undefined) => void;
  /** The draft may have changed, in many places at once when `widely`, as by a paste. */
  readonly changed: (composer: HTMLElement, widely: boolean) => void;
};

const MANY_RECORDS = 200;
const MANY_UNITS = 100_000;

/** Finds the composer and finds it again when the page replaces it, with one observer and no timers. */
export function watchComposer(site: () => Site, on: On, signal: AbortSignal): ComposerWatch {
  let current: HTMLElement | undefined;
  let due = false;
  const look = () => {
    due = false;
    if (signal.aborted) return;
    const found = findComposer(site());
    if (found === current) return;
    current = found;
    on.found(found);
  };
  const soon = (records: readonly MutationRecord[] = [], isTyped = false) => {
    const composer = current;
    if (composer !== undefined && (isTyped || records.some(({ target }) => composer.contains(target))))
      on.changed(composer, isWide(records));
    if (due) return;
    due = true;
    queueMicrotask(() => requestIdleOrFrame(look));
  };
  const observer = new MutationObserver((records) => soon(records));
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  signal.addEventListener("abort", () => observer.disconnect());
  // What the key has changed on the page is told of later, and is looked at once.
  const typed = (event: Event) => {
    if (event.target instanceof Node && current?.contains(event.target)) soon(observer.takeRecords(), true);
  };
  window.addEventListener("input", typed, { capture: true, signal });
  soon();
  return {
    seen: () => current,
    composer: () => (current?.isConnected ? current : findComposer(site())),
    frame: () => current && (around(current, site().composer.frame) ?? current),
    look,
  };
}

function isWide(records: readonly MutationRecord[]): boolean {
  return records.length > MANY_RECORDS || records.some(({ addedNodes }) => [...addedNodes].some(isLong));
}

function isLong({ textContent }: Node): boolean {
  return textContent !== null && textContent.length > MANY_UNITS;
}

/** A box for editing a sent message may look like the composer; it is none. */
function findComposer({ composer, edits }: Site): HTMLElement | undefined {
  return find(composer.selectors, document, (element) => around(element, edits) !== element);
}

/** A hidden tab has no frames, but its composer must be known when it is shown. */
function requestIdleOrFrame(act: () => void): void {
  if (document.visibilityState === "hidden") setTimeout(act, 50);
  else requestAnimationFrame(act);
}

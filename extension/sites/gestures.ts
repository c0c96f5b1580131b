import type { Site } from "../shared/site.ts";
import { isTextField } from "./draft.ts";
import { isOurSubmit } from "./submit.ts";

/** What a person did to send, and the way to stop it before the page sees it. */
export type Gesture = { readonly composer: HTMLElement; readonly hold: () => void };

type Watch = { readonly site: () => Site; readonly composer: () => HTMLElement | undefined };

/**
 * Watches for a person's own sending gestures: Enter, the send button, a form. Page-made events pass; the
 * guard judges what they send.
 */
export function watchGestures(watch: Watch, onGesture: (gesture: Gesture) => void, signal: AbortSignal): void {
  const notice = (event: Event, composer: HTMLElement) => onGesture({ composer, hold: () => stop(event) });
  const options = { capture: true, signal };
  window.addEventListener(
    "keydown",
    (event) => {
      const composer = composerOf(event, watch);
      if (composer !== undefined && event.isTrusted && isSendingKey(event, watch.site())) notice(event, composer);
    },
    options,
  );
  for (const type of ["click", "submit"] as const) {
    window.addEventListener(
      type,
      (event) => {
        const composer = watch.composer();
        if (composer === undefined || !event.isTrusted || isOurSubmit()) return;
        if (isSendingTarget(event, watch.site())) notice(event, composer);
      },
      options,
    );
  }
}

/** Enter that ends an IME composition belongs to the composition. */
function isSendingKey(event: KeyboardEvent, site: Site): boolean {
  if (event.key !== "Enter" || event.isComposing || event.keyCode === 229) return false;
  if (event.ctrlKey || event.metaKey) return true;
  return site.send.enter && !event.shiftKey && !event.altKey;
}

function composerOf(event: Event, { site, composer }: Watch): HTMLElement | undefined {
  const target = event.target;
  if (!(target instanceof HTMLElement)) return undefined;
  const known = composer();
  if (known?.contains(target)) return known;
  const isEdit = (site().edits ?? []).some((selector) => target.matches(selector));
  return isEdit && (isTextField(target) || target.isContentEditable) ? target : undefined;
}

function isSendingTarget(event: Event, site: Site): boolean {
  if (!(event.target instanceof Element)) return false;
  const target = event.target;
  if (event.type === "submit") return site.send.buttons.some((selector) => target.querySelector(selector) !== null);
  const button = target.closest("button, [role='button'], input[type='submit']");
  return button !== null && site.send.buttons.some((selector) => button.matches(selector));
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

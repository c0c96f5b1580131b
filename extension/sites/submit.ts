import type { Site } from "../shared/site.ts";
import { readDraft } from "./draft.ts";
import { around, find } from "./find.ts";

/** The page's own way of sending, found near the composer first. */
export function sendButton(composer: HTMLElement, site: Site): HTMLElement | undefined {
  const frame = around(composer, site.composer.frame);
  return (frame && find(site.send.buttons, frame)) ?? find(site.send.buttons);
}

/** Set only while our own click runs: a form's submit event is trusted even when a script's click caused it. */
let ours = false;

export function isOurSubmit(): boolean {
  return ours;
}

/** Sends by the page's own means: its button, or Enter where Enter sends. Page-made events pass the gesture watch. */
export function submit(composer: HTMLElement, site: Site): boolean {
  const button = sendButton(composer, site);
  if (button !== undefined && !isDisabled(button)) {
    ours = true;
    try {
      button.click();
    } finally {
      ours = false;
    }
    return true;
  }
  if (!site.send.enter) return false;
  const enter = {
    key: "Enter",
    code: "Enter",
    keyCode: 13,
    which: 13,
    bubbles: true,
    cancelable: true,
    composed: true,
  };
  return !composer.dispatchEvent(new KeyboardEvent("keydown", enter));
}

export function isDisabled(button: HTMLElement): boolean {
  return button.matches(":disabled, [aria-disabled='true']");
}

/** Waits until the page has taken the draft out of the composer. */
export async function isSent(composer: HTMLElement, draft: string, limitMillis: number): Promise<boolean> {
  const until = performance.now() + limitMillis;
  while (performance.now() < until) {
    if (!composer.isConnected || readDraft(composer).text !== draft) return true;
    await new Promise((done) => setTimeout(done, 30));
  }
  return false;
}

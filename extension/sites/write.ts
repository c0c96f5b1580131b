import { sameText } from "../shared/same-text.ts";
import { isTextField, readDraft } from "./draft.ts";

/** A piece of the draft and what shall stand in its place; offsets in the draft as it was read. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string };

/**
 * Makes the edits through the editor's own input path and reads the draft back. True only if the editor now
 * really holds `expected`.
 */
export async function replaceInDraft(
  composer: HTMLElement,
  edits: readonly Edit[],
  expected: string,
): Promise<boolean> {
  const backwards = [...edits].sort((a, b) => b.start - a.start);
  composer.focus();
  for (const edit of backwards) {
    if (!(await select(composer, edit))) break;
    document.execCommand(edit.text === "" ? "delete" : "insertText", false, edit.text);
  }
  if (await settles(composer, expected)) return true;
  await pasteWhole(composer, expected);
  return settles(composer, expected);
}

/** Puts a whole text into the composer, for instance back into one that the page has emptied. */
export async function writeDraft(composer: HTMLElement, text: string): Promise<boolean> {
  composer.focus();
  await pasteWhole(composer, text);
  return settles(composer, text);
}

async function select(composer: HTMLElement, { start, end }: Edit): Promise<boolean> {
  if (isTextField(composer)) {
    composer.setSelectionRange(start, end);
    return true;
  }
  const range = readDraft(composer).rangeOf(start, end);
  if (range === undefined) return false;
  await selectRange(range);
  return true;
}

/** Editors follow the selection by an event that arrives later; typing before it would hit the old place. */
async function selectRange(range: Range): Promise<void> {
  const selection = document.getSelection();
  if (selection === null) return;
  const heard = once(document, "selectionchange");
  selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  await Promise.race([heard, frames(2)]);
}

/** Selects everything and lets the editor take the text as a paste, which every editor keeps in its model. */
async function pasteWhole(composer: HTMLElement, text: string): Promise<void> {
  if (isTextField(composer)) {
    composer.select();
    document.execCommand("insertText", false, text);
    return;
  }
  const range = document.createRange();
  range.selectNodeContents(composer);
  await selectRange(range);
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  // Firefox gives pages what stands in the two older fields, and an empty clipboard otherwise.
  const held = { clipboardData, dataType: "text/plain", data: text };
  composer.dispatchEvent(new ClipboardEvent("paste", { ...held, bubbles: true, cancelable: true }));
}

/** Waits until the editor has had its say, a few frames at most, and compares. */
async function settles(composer: HTMLElement, expected: string): Promise<boolean> {
  for (let tries = 0; tries < 6; tries++) {
    await frames(1);
    if (sameText(readDraft(composer).text, expected))
      return frames(1).then(() => sameText(readDraft(composer).text, expected));
  }
  return false;
}

function once(target: EventTarget, type: string): Promise<void> {
  return new Promise((done) => target.addEventListener(type, () => done(), { once: true }));
}

/** Frames do not come to a hidden tab; the time limit keeps the flow alive there. */
async function frames(count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    await new Promise<void>((done) => {
      requestAnimationFrame(() => done());
      setTimeout(done, 100);
    });
  }
}

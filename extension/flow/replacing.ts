import type { Verdict } from "../messages/to-worker.ts";
import { readDraft } from "../sites/draft.ts";
import { replaceInDraft } from "../sites/write.ts";
import type { Page } from "./page.ts";
import { askWorker } from "./worker.ts";

/** Puts the placeholder in the place of one finding while the text is still being written; true when it stuck. */
export async function replaceFinding(
  page: Page,
  composer: HTMLElement,
  verdict: Verdict,
  index: number,
): Promise<boolean> {
  const finding = verdict.findings[index];
  const { text } = readDraft(composer);
  const { conversation } = page.about();
  const redaction = await askWorker({ kind: "redact-draft", text, conversation });
  const placeholder = redaction?.placeholders.find(({ start }) => start === finding?.start);
  if (placeholder === undefined || readDraft(composer).text !== text) return false;
  const { start, end, name } = placeholder;
  const expected = text.slice(0, start) + name + text.slice(end);
  return replaceInDraft(composer, [{ start, end, text: name }], expected);
}

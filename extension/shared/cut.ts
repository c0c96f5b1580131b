import type { Verdict } from "../messages/to-worker.ts";

export type CutPart = NonNullable<Verdict["cut"]>["parts"][number];

/** What is taken out of a text, and what is left of it. */
export function cutOut(text: string, parts: readonly CutPart[]) {
  const inOrder = [...parts].sort((a, b) => a.start - b.start);
  let left = "";
  let at = 0;
  for (const { start, end } of inOrder) {
    left += text.slice(at, start);
    at = end;
  }
  return { edits: inOrder.map(({ start, end }) => ({ start, end, text: "" })), left: left + text.slice(at) };
}

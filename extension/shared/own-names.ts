import type { Verdict } from "../messages/to-worker.ts";
import { redactedText } from "./crossing.ts";

const NAME = /^\[[A-Z][A-Z_]*_\d+\]$/;

/**
 * Leaves the chat's own placeholders in a text as they are. For exact restoring the agent would give one that is typed
 * a name of its own; whoever types one into the chat that knows it means what it stands for.
 */
export function keepOwnNames(text: string, redacted: Verdict["redacted"]): Verdict["redacted"] {
  const placeholders = redacted.placeholders.filter(({ start, end }) => !NAME.test(text.slice(start, end)));
  if (placeholders.length === redacted.placeholders.length) return redacted;
  return { text: redactedText(text, placeholders), placeholders };
}

import type { Verdict } from "../messages/to-worker.ts";

export type Finding = Verdict["findings"][number];
export const LEVELS = ["public", "internal", "confidential", "regulated"] as const;

/** How often each type was found, the gravest first. */
export function countTypes(findings: readonly Finding[]): { readonly type: string; readonly count: number }[] {
  const grave = [...findings].sort((a, b) => LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level));
  const counts = new Map<string, number>();
  for (const { type } of grave) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].map(([type, count]) => ({ type, count }));
}

/** A text cut into what stays and what a placeholder replaces. */
export type Cut = { readonly kept: string } | { readonly removed: string; readonly placeholder: string };

export function cuts(text: string, placeholders: Verdict["redacted"]["placeholders"]): readonly Cut[] {
  const parts: Cut[] = [];
  let at = 0;
  for (const { start, end, name } of [...placeholders].sort((a, b) => a.start - b.start)) {
    if (start > at) parts.push({ kept: text.slice(at, start) });
    parts.push({ removed: text.slice(start, end), placeholder: name });
    at = end;
  }
  if (at < text.length) parts.push({ kept: text.slice(at) });
  return parts;
}

import type { Verdict } from "../messages/to-worker.ts";
import { h } from "./h.ts";
import { numberOf, words } from "./words.ts";

/** The passages the question does not seem to need, each with the reason and what it costs. */
export function cutPreview({ cut }: Verdict, text: string): HTMLElement | undefined {
  if (cut === undefined) return undefined;
  const parts = cut.parts.map(({ start, end, kind, tokens }) =>
    h(
      "li",
      {},
      h("span", { class: "kind" }, `${words(`cut_${kind}`)}, ${words("badge_tokens", numberOf(tokens))}`),
      h("del", {}, excerpt(text.slice(start, end).trim())),
    ),
  );
  return h("ul", { class: "preview cut", tabindex: "0" }, ...parts);
}

function excerpt(passage: string): string {
  return passage.length <= 240 ? passage : `${passage.slice(0, 160)} … ${passage.slice(-70)}`;
}

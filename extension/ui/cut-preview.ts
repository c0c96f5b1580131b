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
      ...excerpt(text.slice(start, end).trim()),
    ),
  );
  return h("ul", { class: "preview cut", tabindex: "0" }, ...parts);
}

const SHOWN_LINES = 4;
const SHOWN_UNITS = 480;

/** Beginning and end of a long passage, with whole lines where it has lines. */
function excerpt(passage: string): readonly (HTMLElement | string)[] {
  const lines = passage.split("\n");
  const isTall = lines.length > SHOWN_LINES + 1;
  const [first, last] = isTall
    ? [lines.slice(0, SHOWN_LINES - 1).join("\n"), lines.at(-1) ?? ""]
    : [passage.slice(0, 160), passage.slice(-70)];
  if (!isTall && passage.length <= SHOWN_UNITS) return [h("del", {}, passage)];
  const between = isTall ? "\n…\n" : " … ";
  return [h("del", {}, first.slice(0, SHOWN_UNITS)), between, h("del", {}, last.slice(-SHOWN_UNITS))];
}

import type { Judgement, Verdict } from "../messages/to-worker.ts";
import type { Finding } from "../shared/found.ts";
import { h, onPress } from "./h.ts";
import { sayType } from "./say.ts";
import type { Talk } from "./talk.ts";
import { numberOf, words } from "./words.ts";

type Row = { readonly finding: Finding; readonly index: number; readonly value: string; count: number };

/** One row for each thing found: what it is, what was typed, and the way to say that it is none. */
export function findingsList(
  judgement: Judgement & { readonly kind: "verdict" },
  text: string,
  talk: Talk,
): HTMLElement | undefined {
  const { verdict } = judgement;
  if (verdict.findings.length === 0) return undefined;
  const rows = rowsOf(verdict, text).map((row) => {
    const { finding, index, value, count } = row;
    const name = sayType(finding.type);
    return h(
      "li",
      { class: `level-${finding.level}` },
      h("span", { class: "type" }, name),
      h("span", { class: "value" }, value, count > 1 && h("small", {}, ` × ${numberOf(count)}`)),
      talk.widest() && notSensitive(`${name} ${value}`, () => talk.dismiss(judgement, index), talk),
    );
  });
  return h("ul", { class: "findings", tabindex: rows.length > 4 ? "0" : undefined }, ...rows);
}

/** The same value twice is one row; a document whose text is not at hand shows the placeholder instead. */
function rowsOf(verdict: Verdict, text: string): readonly Row[] {
  const rows = new Map<string, Row>();
  verdict.findings.forEach((finding, index) => {
    const placeholder = verdict.redacted.placeholders.find(({ start }) => start === finding.start)?.name;
    const value = text.slice(finding.start, finding.end) || (placeholder ?? "");
    const key = `${finding.type} ${value}`;
    const known = rows.get(key);
    if (known === undefined) rows.set(key, { finding, index, value, count: 1 });
    else known.count++;
  });
  return [...rows.values()];
}

function notSensitive(what: string, act: () => Promise<void>, { signal }: Talk): HTMLElement {
  const label = words("not_sensitive");
  const button = h("button", { class: "quiet", type: "button", "aria-label": `${label}: ${what}` }, label);
  onPress(button, () => void act(), signal);
  return button;
}

import type { Dismissals } from "../messages/to-worker.ts";
import { h } from "./h.ts";
import { sayType } from "./say.ts";
import { language, words } from "./words.ts";

type Dismissal = Dismissals["dismissals"][number];

/** What a person has said is not sensitive: found by date and detector, each to be taken back. No value is kept. */
export function dismissalsView(
  { dismissals, detectors }: Dismissals,
  takeBack: (id: number) => Promise<void>,
): HTMLElement {
  const title = h("h2", {}, words("dismissals_title"));
  if (dismissals.length === 0) {
    return h("section", { class: "group", id: "dismissals" }, title, h("p", {}, words("dismissals_none")));
  }
  const rows = dismissals.map((one) => ({ text: searchText(one), element: row(one, takeBack) }));
  const search = h("input", {
    type: "search",
    placeholder: words("dismissals_search"),
    "aria-label": words("dismissals_search"),
  });
  search.addEventListener("input", () => {
    const wanted = search.value.trim().toLowerCase();
    for (const { text, element } of rows) element.hidden = !text.includes(wanted);
  });
  const often = detectors.map(({ detector, count }) => words("dismissals_count", detector, count));
  return h(
    "section",
    { class: "group", id: "dismissals" },
    h("div", { class: "found" }, title, search),
    h("ul", {}, ...rows.map(({ element }) => element)),
    h("p", { class: "small" }, often.join(" · ")),
  );
}

function row(one: Dismissal, takeBack: (id: number) => Promise<void>): HTMLElement {
  const about = h(
    "span",
    {},
    h("strong", {}, sayType(one.type)),
    h("span", { class: "locked" }, `${words(`dismissals_${one.scope}`)} · ${one.detector} · ${moment(one.at)}`),
  );
  if (one.revoked !== undefined) {
    return h("li", { class: "gone" }, about, h("span", { class: "locked" }, words("dismissals_revoked")));
  }
  const button = h("button", { type: "button", class: "plain" }, words("dismissals_revoke"));
  button.addEventListener("click", () => void takeBack(one.id));
  return h("li", {}, about, button);
}

/** Both how the day is written here and how calendars of machines write it. */
function searchText(one: Dismissal): string {
  return [one.detector, sayType(one.type), one.scope, one.at.slice(0, 10), moment(one.at)].join(" ").toLowerCase();
}

function moment(at: string): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: "medium", timeStyle: "short" }).format(new Date(at));
}

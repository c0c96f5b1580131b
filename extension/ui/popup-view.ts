import type { TabLine } from "../messages/to-tab.ts";
import type { Today, WorkerState } from "../messages/to-worker.ts";
import { h } from "./h.ts";
import { chevron, gate } from "./icons.ts";
import { sayAway } from "./say.ts";
import { language, numberOf, words } from "./words.ts";

export type PopupState = {
  readonly state: WorkerState | undefined;
  readonly line: TabLine | undefined;
  readonly pauseMinutes: number;
};

export type PopupActions = {
  readonly report: () => Promise<boolean>;
  readonly pause: (minutes: number) => Promise<void>;
  readonly options: () => Promise<void>;
};

/** State of the agent, the account on the page in front, and the few things to do from here. */
export function popupView({ state, line, pauseMinutes }: PopupState, actions: PopupActions): readonly HTMLElement[] {
  const parts = [agentHeader(state), pageSection(line)];
  if (state?.agent.kind !== "ready") {
    return [
      ...parts,
      h(
        "nav",
        {},
        entry(words("popup_options"), () => void actions.options()),
      ),
    ];
  }
  if (state.today !== undefined) parts.push(todaySection(state.today));
  const failed = h("p", { class: "why", role: "status" });
  const report = async () => {
    if (!(await actions.report())) failed.textContent = words("popup_report_failed");
  };
  const items = [entry(words("popup_report"), () => void report()), failed];
  if (state.pausedUntil > 0) {
    const until = new Intl.DateTimeFormat(language(), { timeStyle: "short" }).format(state.pausedUntil);
    parts.push(h("section", {}, words("popup_paused", until)));
    items.push(entry(words("popup_resume"), () => void actions.pause(0)));
  } else if (state.pauseMinutes > 0) {
    const minutes = Math.min(pauseMinutes, state.pauseMinutes);
    items.push(entry(words("popup_pause", minutes), () => void actions.pause(minutes)));
  }
  items.push(entry(words("popup_options"), () => void actions.options()));
  return [...parts, h("nav", {}, ...items)];
}

function agentHeader(state: WorkerState | undefined): HTMLElement {
  if (state?.agent.kind === "ready") {
    const about = `${words("popup_version", state.agent.version)} · ${words("popup_policy", state.agent.policy)}`;
    return h("header", {}, gate(), h("div", {}, h("h1", {}, words("popup_ready")), h("span", {}, about)));
  }
  const why = words(`away_${state?.agent.reason ?? "not-running"}`);
  const then = words(state?.closed ? "away_closed" : "away_open");
  const text = h(
    "div",
    {},
    h("h1", {}, sayAway(state?.agent.kind === "away" ? state.agent.reason : "not-running")),
    h("p", { class: "why" }, `${why} ${then}`),
  );
  return h("header", { class: "away" }, gate(), text);
}

function pageSection(line: TabLine | undefined): HTMLElement {
  const title = h("h2", {}, line === undefined ? words("popup_page") : `${words("popup_page")} · ${line.site}`);
  if (line === undefined) return h("section", {}, title, h("p", { class: "why" }, words("popup_no_site")));
  if (line.name === "") return h("section", {}, title, h("p", { class: "why" }, words("popup_no_line")));
  const sure = words("popup_sure", words(`class_${line.lineClass}`), words(`confidence_${line.confidence}`));
  const why = line.evidence[0];
  return h(
    "section",
    {},
    title,
    h("p", { class: "line" }, line.name),
    h("p", { class: "why" }, sure),
    why !== undefined && h("p", { class: "why" }, words("popup_evidence", why)),
  );
}

/** Three figures side by side; the report has the rest. */
function todaySection({ sent, findingsSent, findingsAvoided }: Today): HTMLElement {
  const figure = (count: number, label: string) =>
    h("div", {}, h("dt", {}, words(label)), h("dd", {}, numberOf(count)));
  return h(
    "section",
    {},
    h("h2", {}, words("popup_today")),
    h(
      "dl",
      { class: "figures" },
      figure(sent, "popup_today_sent"),
      figure(findingsSent, "popup_today_left"),
      figure(findingsAvoided, "popup_today_kept"),
    ),
  );
}

function entry(label: string, act: () => void): HTMLElement {
  const button = h("button", { type: "button" }, label, chevron());
  button.addEventListener("click", act);
  return button;
}

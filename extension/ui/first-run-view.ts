import type { WorkerState } from "../messages/to-worker.ts";
import { h } from "./h.ts";
import { gate } from "./icons.ts";
import { words } from "./words.ts";

/** What a person is told once: whether it works, and the three things they will see. */
export function firstRunView(state: WorkerState | undefined): readonly HTMLElement[] {
  const ready = state?.agent.kind === "ready";
  const reason = state?.agent.kind === "away" ? state.agent.reason : "not-running";
  const status = ready ? words("popup_ready") : `${words(`away_${reason}`)} ${words(`cure_${reason}`)}`;
  const steps = ["badge", "panel", "answers"].map((step) =>
    h("li", {}, h("strong", {}, words(`first_${step}`)), h("span", {}, words(`first_${step}_why`))),
  );
  return [
    h("h1", {}, gate(), words("options_welcome")),
    h("p", { class: "intro" }, words("options_intro")),
    h("p", { class: ready ? "state" : "state away", role: "status" }, status),
    h("ol", { class: "steps" }, ...steps),
    h("h2", { class: "part" }, words("options_title")),
  ];
}

import type { SettingName, Settings } from "../settings/managed.ts";
import { h } from "./h.ts";
import { gate } from "./icons.ts";
import { words } from "./words.ts";

export type OptionsState = {
  readonly values: Settings;
  readonly locked: readonly SettingName[];
  readonly hosts: readonly string[];
  readonly firstRun: boolean;
};

type Save = (change: Partial<Settings>) => void;

/** Settings, the organisation's shown as locked, and what the extension may do and why. */
export function optionsView(state: OptionsState, save: Save): readonly HTMLElement[] {
  const heading = [h("h1", {}, gate(), words("options_title")), h("p", { class: "intro" }, words("options_intro"))];
  return [
    ...(state.firstRun ? [] : heading),
    h(
      "div",
      { class: "group" },
      toggle("marks", words("options_marks"), state, save),
      toggle("restoreAnswers", words("options_restore"), state, save),
      awayChoice(state, save),
    ),
    permissions(state.hosts),
  ];
}

function toggle(name: "marks" | "restoreAnswers", label: string, { values, locked }: OptionsState, save: Save) {
  const isLocked = locked.includes(name);
  const box = h("input", { type: "checkbox", disabled: isLocked });
  box.checked = values[name];
  box.addEventListener("change", () => save({ [name]: box.checked }));
  return h("label", { class: "setting" }, labelled(label, isLocked), box);
}

function awayChoice({ values, locked }: OptionsState, save: Save): HTMLElement {
  const isLocked = locked.includes("whenAgentAway");
  const kinds = ["policy", "open", "closed"] as const;
  const choice = h(
    "select",
    { disabled: isLocked },
    ...kinds.map((kind) => h("option", { value: kind }, words(`options_away_${kind}`))),
  );
  choice.value = values.whenAgentAway;
  choice.addEventListener("change", () => {
    const whenAgentAway = kinds.find((kind) => kind === choice.value);
    if (whenAgentAway !== undefined) save({ whenAgentAway });
  });
  return h("label", { class: "setting" }, labelled(words("options_away"), isLocked), choice);
}

function labelled(label: string, isLocked: boolean): HTMLElement {
  return h("span", {}, label, isLocked && h("span", { class: "locked" }, words("options_locked")));
}

function permissions(hosts: readonly string[]): HTMLElement {
  const lines = ["native", "storage", "local", "scripting"].map((name) =>
    h("p", {}, words(`options_permission_${name}`)),
  );
  const sites = h("p", {}, `${words("options_permission_sites")} `, h("code", {}, hosts.join(", ")));
  return h("div", { class: "group" }, h("h2", {}, words("options_permissions")), ...lines, sites);
}

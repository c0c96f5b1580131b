import { isOneOf, member } from "../shared/shape.ts";

/** Settings with their defaults; the organisation's values come from the browser's managed storage. */
export type Settings = {
  readonly marks: boolean;
  readonly restoreAnswers: boolean;
  readonly whenAgentAway: "open" | "closed" | "policy";
};

export type SettingName = keyof Settings;

export const DEFAULTS: Settings = { marks: true, restoreAnswers: true, whenAgentAway: "policy" };

/** The values in force, and which of them a person cannot change. */
export type Effective = { readonly values: Settings; readonly locked: readonly SettingName[] };

export function effective(managed: unknown, own: unknown): Effective {
  const forced = valid(managed);
  return { values: { ...DEFAULTS, ...valid(own), ...forced }, locked: Object.keys(forced) as SettingName[] };
}

function valid(stored: unknown): Partial<Settings> {
  const marks = member(stored, "marks");
  const restoreAnswers = member(stored, "restoreAnswers");
  const away = member(stored, "whenAgentAway");
  return {
    ...(typeof marks === "boolean" ? { marks } : {}),
    ...(typeof restoreAnswers === "boolean" ? { restoreAnswers } : {}),
    ...(isOneOf(away, ["open", "closed", "policy"] as const) ? { whenAgentAway: away } : {}),
  };
}

import { isFields, isOneOf, isText, isTexts } from "../shared/shape.ts";
import type { Account } from "../shared/signals.ts";
import type { Site } from "../shared/site.ts";

/** Names of the two events by which the private port changes hands before any page script runs. */
export const LINK_WANTED = "sluice-link-wanted";
export const LINK_OFFERED = "sluice-link-offered";

/** What the guard tells the content script. It holds nothing the page has not made itself. */
export type GuardReport =
  | {
      readonly kind: "leaving";
      readonly id: number;
      readonly texts: readonly string[];
      readonly modifiers: readonly string[];
      readonly aside: boolean;
    }
  | { readonly kind: "leaving-file"; readonly id: number; readonly file: Blob; readonly name: string }
  | { readonly kind: "withdrawn"; readonly id: number }
  | { readonly kind: "timed-out"; readonly id: number; readonly stopped: boolean }
  | { readonly kind: "unreadable"; readonly id: number }
  | { readonly kind: "unwaited"; readonly stopped: boolean }
  | { readonly kind: "accounts"; readonly accounts: readonly Account[]; readonly active?: string }
  | { readonly kind: "active-account"; readonly id: string };

/** What the content script tells the guard: no verdict, no finding, only what may leave. */
export type GuardOrder =
  | { readonly kind: "rules"; readonly site: Site; readonly holdMillis: number; readonly closed: boolean }
  | { readonly kind: "waiting"; readonly id: number }
  | { readonly kind: "allow"; readonly id: number }
  | { readonly kind: "stop"; readonly id: number }
  | { readonly kind: "replace"; readonly id: number; readonly texts: readonly string[] };

const REPORTS = [
  "leaving",
  "leaving-file",
  "withdrawn",
  "timed-out",
  "unreadable",
  "unwaited",
  "accounts",
  "active-account",
] as const;

/** The report, if it has the shape of one; the page's world made it. */
export function readGuardReport(value: unknown): GuardReport | undefined {
  if (!isFields(value) || !isOneOf(value["kind"], REPORTS)) return undefined;
  return SHAPES[value["kind"]](value) ? (value as GuardReport) : undefined;
}

const SHAPES: Record<GuardReport["kind"], (value: Readonly<Record<string, unknown>>) => boolean> = {
  leaving: (value) =>
    isId(value["id"]) && isTexts(value["texts"]) && isTexts(value["modifiers"]) && typeof value["aside"] === "boolean",
  "leaving-file": (value) => isId(value["id"]) && value["file"] instanceof Blob && isText(value["name"]),
  withdrawn: (value) => isId(value["id"]),
  "timed-out": (value) => isId(value["id"]) && typeof value["stopped"] === "boolean",
  unreadable: (value) => isId(value["id"]),
  unwaited: (value) => typeof value["stopped"] === "boolean",
  accounts: (value) => Array.isArray(value["accounts"]) && value["accounts"].every(isAccount),
  "active-account": (value) => isText(value["id"]),
};

function isId(value: unknown): boolean {
  return Number.isSafeInteger(value);
}

function isAccount(value: unknown): boolean {
  if (!isFields(value) || !isText(value["id"])) return false;
  const attributes = value["attributes"] ?? {};
  return isFields(attributes) && Object.values(attributes).every(isTexts);
}

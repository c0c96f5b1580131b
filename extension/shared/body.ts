import { type Json, mapAt, partsAt } from "./json-path.ts";
import type { SiteRequest } from "./site.ts";

/** A request body opened up: the texts a person wrote, and the way to put others in their place. */
export type OpenBody = {
  readonly texts: readonly string[];
  readonly modifiers: readonly string[];
  readonly aside: boolean;
  readonly withTexts: (texts: readonly string[]) => string;
};

/**
 * Opens a body as the site file describes it. One that is readable and of another kind holds no texts; one that
 * cannot be read as what the site file says it is gives nothing.
 */
export function openBody(body: string, request: SiteRequest, json: Json): OpenBody | undefined {
  const root = decode(body, request, json);
  if (root === undefined) return undefined;
  const { aside = false } = request;
  if (!holds(root, request.where ?? {}, json)) return { texts: [], modifiers: [], aside, withTexts: () => body };
  const texts = request.texts.flatMap((path) => textsAt(root, path, json));
  const modifiers = (request.modifiers ?? []).filter((sign) => holds(root, { [sign.path]: sign.equals }, json));
  return {
    texts,
    modifiers: modifiers.map(({ id }) => id),
    aside,
    withTexts: (replaced) => encode(replaceTexts(root, request.texts, replaced, json), body, request, json),
  };
}

const RECORD_END = "\u001e";

function decode(body: string, request: SiteRequest, json: Json): unknown {
  try {
    switch (request.body) {
      case "form":
        return Object.fromEntries(new URLSearchParams(body));
      case "json":
        return json.parse(body);
      case "records":
        return recordsOf(body).map((record) => json.parse(record));
      case "text":
      case "blob":
        return body;
    }
  } catch {
    return undefined; // another kind of body at the same address
  }
}

function encode(root: unknown, body: string, request: SiteRequest, json: Json): string {
  switch (request.body) {
    case "form":
      return encodeForm(root as Readonly<Record<string, string>>, body);
    case "json":
      return json.stringify(root);
    case "records":
      return (root as unknown[]).map((record) => json.stringify(record) + RECORD_END).join("");
    case "text":
    case "blob":
      return String(root);
  }
}

function recordsOf(body: string): string[] {
  return body.split(RECORD_END).filter((record) => record !== "");
}

/** Fields keep their order, and those that occur twice stay so. */
function encodeForm(fields: Readonly<Record<string, string>>, body: string): string {
  const form = new URLSearchParams(body);
  for (const [name, value] of Object.entries(fields)) if (form.getAll(name).at(-1) !== value) form.set(name, value);
  return form.toString();
}

function holds(root: unknown, where: Readonly<Record<string, string>>, json: Json): boolean {
  return Object.entries(where).every(([path, value]) =>
    partsAt(root, path, json).some(({ part }) => String(part) === value),
  );
}

function textsAt(root: unknown, path: string, json: Json): string[] {
  return partsAt(root, path, json).flatMap(({ part }) => (typeof part === "string" ? [part] : []));
}

function replaceTexts(root: unknown, paths: readonly string[], texts: readonly string[], json: Json): unknown {
  let next = 0;
  const change = (part: unknown) => (typeof part === "string" ? (texts[next++] ?? part) : part);
  return paths.reduce((all, path) => mapAt(all, path, json, change), root);
}

import { type Json, mapAt, partsAt } from "./json-path.ts";
import type { SiteRequest } from "./site.ts";

/** A request body opened up: the texts a person wrote, and the way to put others in their place. */
export type OpenBody = {
  readonly texts: readonly string[];
  readonly modifiers: readonly string[];
  readonly withTexts: (texts: readonly string[]) => string;
};

/** Opens a body as the site file describes it, or nothing when it is not that kind of body. */
export function openBody(body: string, request: SiteRequest, json: Json): OpenBody | undefined {
  const root = decode(body, request, json);
  if (root === undefined || !holds(root, request.where ?? {}, json)) return undefined;
  const texts = request.texts.flatMap((path) => textsAt(root, path, json));
  const modifiers = (request.modifiers ?? []).filter((sign) => holds(root, { [sign.path]: sign.equals }, json));
  return {
    texts,
    modifiers: modifiers.map(({ id }) => id),
    withTexts: (replaced) => encode(replaceTexts(root, request.texts, replaced, json), request, json),
  };
}

function decode(body: string, request: SiteRequest, json: Json): unknown {
  if (request.body === "form") return Object.fromEntries(new URLSearchParams(body));
  if (request.body !== "json") return body;
  try {
    return json.parse(body);
  } catch {
    return undefined; // another kind of body at the same address
  }
}

function encode(root: unknown, request: SiteRequest, json: Json): string {
  if (request.body === "form") return new URLSearchParams(root as Record<string, string>).toString();
  return request.body === "json" ? json.stringify(root) : String(root);
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

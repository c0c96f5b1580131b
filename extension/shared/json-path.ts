import { isFields } from "./shape.ts";

/** JSON functions, passed in because the page's own may have been replaced. */
export type Json = { readonly parse: (text: string) => unknown; readonly stringify: (value: unknown) => string };

type Step =
  | { readonly kind: "member"; readonly name: string }
  | { readonly kind: "item"; readonly index: number }
  | { readonly kind: "items" }
  | { readonly kind: "members" }
  | { readonly kind: "texts" }
  | { readonly kind: "json" };

const TOKEN = /\[(\d+)\]|(\[\*\])|(\*\*)|(\*)|(~)|\['([^']+)'\]|([^.[\]~*$]+)/g;

function stepsOf(path: string): readonly Step[] {
  return [...path.matchAll(TOKEN)].map(([, index, items, texts, members, json, quoted, name]): Step => {
    if (index !== undefined) return { kind: "item", index: Number(index) };
    if (items !== undefined) return { kind: "items" };
    if (texts !== undefined) return { kind: "texts" };
    if (members !== undefined) return { kind: "members" };
    if (json !== undefined) return { kind: "json" };
    return { kind: "member", name: quoted ?? name ?? "" };
  });
}

/**
 * The value with every part that `path` names passed through `change`; untouched parts keep their identity,
 * and a path that leads nowhere changes nothing. `key` is the nearest member name on the way.
 */
export function mapAt(root: unknown, path: string, json: Json, change: (part: unknown, key?: string) => unknown) {
  return walk(root, stepsOf(path), 0, { json, change });
}

/** Every part that `path` names, in document order. */
export function partsAt(root: unknown, path: string, json: Json = JSON): { readonly part: unknown; key?: string }[] {
  const parts: { part: unknown; key?: string }[] = [];
  mapAt(root, path, json, (part, key) => {
    parts.push(key === undefined ? { part } : { part, key });
    return part;
  });
  return parts;
}

type Walk = { readonly json: Json; readonly change: (part: unknown, key?: string) => unknown };

function walk(value: unknown, steps: readonly Step[], at: number, walker: Walk, key?: string): unknown {
  const step = steps[at];
  if (step === undefined) return walker.change(value, key);
  const next = (part: unknown, name?: string) => walk(part, steps, at + 1, walker, name ?? key);
  switch (step.kind) {
    case "member":
      if (!isFields(value) || !Object.hasOwn(value, step.name)) return value;
      return withMember(value, step.name, next(value[step.name], step.name));
    case "members":
      if (!isFields(value)) return value;
      return Object.keys(value).reduce<unknown>((all, name) => {
        return withMember(all as Record<string, unknown>, name, next(value[name], name));
      }, value);
    case "item":
      if (!Array.isArray(value) || step.index >= value.length) return value;
      return withItem(value, step.index, next(value[step.index]));
    case "items":
      if (!Array.isArray(value)) return value;
      return value.reduce<unknown[]>((all, part, index) => withItem(all, index, next(part)), value);
    case "texts":
      return everyText(value, next);
    case "json":
      return insideJson(value, next, walker.json);
  }
}

function everyText(value: unknown, next: (part: unknown) => unknown): unknown {
  if (typeof value === "string") return next(value);
  if (Array.isArray(value)) {
    return value.reduce<unknown[]>((all, part, index) => withItem(all, index, everyText(part, next)), value);
  }
  if (!isFields(value)) return value;
  return Object.keys(value).reduce<unknown>(
    (all, name) => withMember(all as Record<string, unknown>, name, everyText(value[name], next)),
    value,
  );
}

function withMember(value: Readonly<Record<string, unknown>>, name: string, part: unknown): unknown {
  return value[name] === part ? value : { ...value, [name]: part };
}

function withItem(value: unknown[], index: number, part: unknown): unknown[] {
  return value[index] === part ? value : value.map((old, i) => (i === index ? part : old));
}

function insideJson(value: unknown, next: (part: unknown) => unknown, json: Json): unknown {
  if (typeof value !== "string") return value;
  let inner: unknown;
  try {
    inner = json.parse(value);
  } catch {
    return value; // not JSON after all: nothing there to find
  }
  const changed = next(inner);
  return changed === inner ? value : json.stringify(changed);
}

import { natives } from "./natives.ts";

type Callable = (this: unknown, ...args: never[]) => unknown;

const originals = new natives.WeakMap<object, object>();

/** Calls `handler` instead of the method, which keeps its name, its length and its look in `toString`. */
export function replaceMethod(
  owner: object,
  name: string,
  handler: (original: Callable, self: unknown, args: unknown[]) => unknown,
): void {
  const descriptor = Object.getOwnPropertyDescriptor(owner, name);
  const original: unknown = descriptor?.value;
  if (descriptor === undefined || typeof original !== "function") return;
  const disguised = new natives.Proxy(original, {
    apply: (_, self, args) => handler(original as Callable, self, args),
  });
  originals.set(disguised, original);
  Object.defineProperty(owner, name, { ...descriptor, value: disguised });
}

/** Makes `Function.prototype.toString` show the originals. */
export function hideReplacements(): void {
  replaceMethod(Function.prototype, "toString", (original, self, args) => {
    const shown = typeof self === "function" ? (originals.get(self) ?? self) : self;
    return natives.apply(original, shown, args);
  });
}

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

/** Tells `notice` of each `new`; the constructor itself, its statics and its look stay as they are. */
export function replaceConstructor(owner: object, name: string, notice: (args: unknown[]) => void): void {
  const descriptor = Object.getOwnPropertyDescriptor(owner, name);
  const original: unknown = descriptor?.value;
  if (descriptor === undefined || typeof original !== "function") return;
  const disguised: object = new natives.Proxy(original, {
    construct: (target, args: unknown[], made) => {
      notice(args);
      return natives.construct(target, args, made === disguised ? target : made) as object;
    },
  });
  originals.set(disguised, original);
  Object.defineProperty(owner, name, { ...descriptor, value: disguised });
  // The page can reach the constructor by this way as well.
  Object.defineProperty(original.prototype, "constructor", { value: disguised, writable: true, configurable: true });
}

/** Makes `Function.prototype.toString` show the originals. */
export function hideReplacements(): void {
  replaceMethod(Function.prototype, "toString", (original, self, args) => {
    const shown = typeof self === "function" ? (originals.get(self) ?? self) : self;
    return natives.apply(original, shown, args);
  });
}

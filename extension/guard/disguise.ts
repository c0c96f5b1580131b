import { natives, type View } from "./natives.ts";

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

/** Tells `notice` what a property's getter has given before whoever asked has it. */
export function watchGetter(owner: object, name: string, notice: (value: unknown) => void): void {
  const descriptor = Object.getOwnPropertyDescriptor(owner, name);
  if (descriptor?.get === undefined) return;
  const { get } = descriptor;
  const disguised = new natives.Proxy(get, {
    apply: (_, self, args) => {
      const value: unknown = natives.apply(get, self, args);
      notice(value);
      return value;
    },
  });
  originals.set(disguised, get);
  Object.defineProperty(owner, name, { ...descriptor, get: disguised });
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

/** Makes a window's `Function.prototype.toString` show the originals. */
export function hideReplacements(view: View): void {
  replaceMethod(view.Function.prototype, "toString", (original, self, args) => {
    const shown = typeof self === "function" ? (originals.get(self) ?? self) : self;
    return natives.apply(original, shown, args);
  });
}

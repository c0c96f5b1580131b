import { type KeptBody, keepBody } from "./body.ts";
import { natives } from "./natives.ts";

/** The arguments of a call of fetch as they were when it was made; each of them is asked once. */
export type FetchCall = { readonly input: Request | string; readonly init: RequestInit | undefined };

/** Members a page may have put where a loop over an object does not come by. */
const MEMBERS = [
  "body",
  "cache",
  "credentials",
  "headers",
  "keepalive",
  "method",
  "mode",
  "redirect",
  "signal",
] as const;

export function keepCall([input, init]: readonly unknown[]): FetchCall {
  return { input: natives.isRequest(input) ? input : `${input}`, init: keepInit(init) };
}

function keepInit(init: unknown): RequestInit | undefined {
  if (typeof init !== "object" || init === null) return init as undefined;
  const given = init as Readonly<Record<string, unknown>>;
  const kept: Record<string, unknown> = { __proto__: null };
  for (const name in given) kept[name] = given[name];
  for (const name of MEMBERS) if (!(name in kept) && name in given) kept[name] = given[name];
  return kept;
}

/** The body, from wherever it stands. It has to be kept at once, or the page may write into it. */
export function bodyOf({ input, init }: FetchCall): Promise<KeptBody | undefined> | KeptBody | undefined {
  if (init?.body !== undefined && init.body !== null) return keepBody(init.body);
  return natives.isRequest(input) ? requestBody(input) : undefined;
}

async function requestBody(request: Request): Promise<Blob | undefined> {
  const blob = await natives.requestBlob(natives.requestClone(request));
  return natives.blobSize(blob) === 0 ? undefined : blob;
}

export function methodOf({ input, init }: FetchCall): string {
  return `${init?.method ?? (natives.isRequest(input) ? natives.requestMethod(input) : "GET")}`;
}

export function signalOf({ input, init }: FetchCall): AbortSignal | undefined {
  return init?.signal ?? (natives.isRequest(input) ? natives.requestSignal(input) : undefined);
}

export function headerOf({ input, init }: FetchCall, name: string): string | null {
  try {
    if (init?.headers !== undefined) return natives.headerGet(new natives.Headers(init.headers), name);
  } catch {
    return null; // the native call will refuse the same headers
  }
  return natives.isRequest(input) ? natives.headerGet(natives.requestHeaders(input), name) : null;
}

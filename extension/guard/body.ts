import { natives } from "./natives.ts";

/** A request body as it was when the page handed it over. */
export type KeptBody = string | Blob | URLSearchParams | FormData | ReadableStream | Document;

/** The text that is judged, and the body that leaves when the text may: both of the same moment. */
export type ReadBody = { readonly text: string; readonly body: Exclude<KeptBody, Document> };

/**
 * Keeps a body as it is now: the page may write into it while it is held, or have made it so that it says something
 * else each time it is asked.
 */
export function keepBody(body: unknown): KeptBody | undefined {
  if (body === undefined || body === null) return undefined;
  if (natives.isBuffer(body) || natives.isView(body)) return new natives.Blob([body as ArrayBuffer]);
  if (natives.isParams(body)) return new natives.URLSearchParams(natives.paramsText(body));
  if (natives.isForm(body)) return copyOf(body, (_, value) => value);
  if (natives.isBlob(body) || natives.isStream(body)) return body;
  return natives.isDocument(body) ? body : `${body}`;
}

/** The text of a body; nothing for a document, which nobody sends as a message. */
export async function readBody(body: KeptBody): Promise<ReadBody | undefined> {
  if (typeof body === "string") return { text: body, body };
  if (natives.isDocument(body)) return undefined;
  if (natives.isParams(body)) return { text: natives.paramsText(body), body };
  if (natives.isForm(body)) return { text: natives.paramsText(fieldsOf(body)), body };
  // A stream can be read only once.
  const whole = natives.isBlob(body) ? body : await natives.responseBlob(new natives.Response(body));
  return { text: await natives.blobText(whole), body: whole };
}

/** The body with another text in it, of the same kind and type. */
export function likeBody(body: KeptBody, text: string): Exclude<KeptBody, Document> {
  if (natives.isParams(body)) return new natives.URLSearchParams(text);
  if (natives.isBlob(body)) return new natives.Blob([text], { type: natives.blobType(body) });
  if (!natives.isForm(body)) return text;
  const fields = new natives.URLSearchParams(text);
  return copyOf(body, (name, value) =>
    typeof value === "string" ? (natives.paramsGet(fields, name) ?? value) : value,
  );
}

function copyOf(form: FormData, change: (name: string, value: unknown) => unknown): FormData {
  const copy = new natives.FormData();
  natives.formEach(form, (value: unknown, name: string) => natives.formAppend(copy, name, change(name, value)));
  return copy;
}

function fieldsOf(form: FormData): URLSearchParams {
  const fields = new natives.URLSearchParams();
  natives.formEach(form, (value: unknown, name: string) => {
    if (typeof value === "string") natives.paramsAppend(fields, name, value);
  });
  return fields;
}

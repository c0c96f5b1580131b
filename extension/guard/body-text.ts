import { natives } from "./natives.ts";

/** A body as text, and whether only that text may be sent: reading used the body up, or it says something else each time. */
export type BodyText = { readonly text: string; readonly spent: boolean };

/** The text of a request body of any kind the platform takes, or nothing for those without text. */
export async function readBody(body: unknown): Promise<BodyText | undefined> {
  if (typeof body === "string") return { text: body, spent: false };
  if (body instanceof natives.URLSearchParams) return { text: body.toString(), spent: false };
  if (body instanceof natives.Blob) return { text: await natives.blobText(body), spent: false };
  if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) {
    return { text: natives.decode(natives.decoder, body), spent: false };
  }
  if (body instanceof natives.ReadableStream) {
    return { text: await natives.responseText(new natives.Response(body)), spent: true };
  }
  if (body instanceof natives.FormData) return { text: fieldsOf(body).toString(), spent: false };
  if (body === undefined || body === null || body instanceof natives.Document) return undefined;
  // The platform makes text of anything else by asking it, and it may answer otherwise when it is asked again.
  return { text: `${body}`, spent: true };
}

/** The body with another text in it, of the kind the page has sent. */
export function likeBody(body: unknown, text: string): BodyInit {
  if (!(body instanceof natives.FormData)) return text;
  const fields = new natives.URLSearchParams(text);
  const form = new natives.FormData();
  natives.formEach(body, (value: unknown, name: string) => {
    natives.formAppend(form, name, typeof value === "string" ? (fields.get(name) ?? value) : value);
  });
  return form;
}

function fieldsOf(form: FormData): URLSearchParams {
  const fields = new natives.URLSearchParams();
  natives.formEach(form, (value: unknown, name: string) => {
    if (typeof value === "string") fields.append(name, value);
  });
  return fields;
}

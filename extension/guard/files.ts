import type { SiteRequest } from "../shared/site.ts";
import type { KeptBody } from "./body.ts";
import { natives } from "./natives.ts";
import type { Ruling, Warden } from "./warden.ts";

type Upload = { readonly files: readonly Blob[]; readonly body: KeptBody; readonly signal: AbortSignal | undefined };

/** The files in the body of an upload; none in any other request. */
export function filesIn(body: KeptBody, requests: readonly SiteRequest[]): readonly Blob[] {
  if (!requests.some((request) => request.body === "blob")) return [];
  if (natives.isBlob(body)) return [body];
  if (!natives.isForm(body)) return [];
  const files: Blob[] = [];
  natives.formEach(body, (value: unknown) => {
    if (natives.isBlob(value)) files.push(value);
  });
  return files;
}

/** One file that must stay stops the upload; only an upload that is nothing but a file can have another text. */
export async function ruleFiles(warden: Warden, { files, body, signal }: Upload): Promise<Ruling> {
  let ruling: Ruling = { kind: "allow" };
  for (const file of files) {
    const next = await warden.ruleFile(file, signal);
    if (next.kind !== "allow") ruling = next;
    if (ruling.kind === "stop") return ruling;
  }
  return ruling.kind === "replace" && natives.isForm(body) ? { kind: "stop" } : ruling;
}

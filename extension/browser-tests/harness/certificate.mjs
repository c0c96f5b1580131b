import { generate } from "selfsigned";

/** A certificate for this run only; the browser is told not to mind. */
export async function certificate() {
  const { private: key, cert } = await generate([{ name: "commonName", value: "replica" }], { keySize: 2048 });
  return { key, cert };
}

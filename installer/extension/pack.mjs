// Packs the built extension for an organisation's own server and for the stores: pack.mjs --key FILE --address URL
// [--out DIR] [--dist DIR] [--firefox DIR]. Prints what it made. Called by ../package.sh.
import { createPrivateKey } from "node:crypto";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { crx3, extensionId, publicKeyOf } from "./crx3.mjs";
import { fillIn } from "./policy.mjs";
import { zipOf } from "./zip.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const LEAST_BITS = 2048;

function fail(message) {
  console.error(`sluice package: ${message}`);
  process.exit(2);
}

function options() {
  const text = { type: "string" };
  try {
    const { values } = parseArgs({ options: { key: text, address: text, out: text, dist: text, firefox: text } });
    if (values.key === undefined || values.address === undefined) fail("extension needs --key FILE and --address URL");
    if (!/^(https|http|file):/.test(values.address)) fail("--address begins with https:, or with http: or file: for tests");
    return values;
  } catch (problem) {
    return fail(problem.message);
  }
}

async function privateKey(file) {
  const cure = `make one with: openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out ${file}`;
  const pem = await readFile(file, "utf8").catch(() => fail(`${file} cannot be read; ${cure}`));
  try {
    const key = createPrivateKey(pem);
    const isRsa = key.asymmetricKeyType === "rsa" && key.asymmetricKeyDetails.modulusLength >= LEAST_BITS;
    return isRsa ? key : fail(`${file} is not an RSA key of ${LEAST_BITS} bits or more; ${cure}`);
  } catch {
    return fail(`${file} holds no private key; ${cure}`);
  }
}

function updateXml(id, version, codebase) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${id}">
    <updatecheck codebase="${codebase}" version="${version}"/>
  </app>
</gupdate>
`;
}

const given = options();
const dist = given.dist ?? join(ROOT, "extension/dist");
const out = given.out ?? join(ROOT, "target/packages/extension");
const address = given.address.replace(/\/$/, "");
const signer = await privateKey(given.key);
const id = extensionId(publicKeyOf(signer));
const { key: _, ...store } = JSON.parse(await readFile(join(dist, "manifest.json"), "utf8"));
const own = { ...store, key: publicKeyOf(signer).toString("base64"), update_url: `${address}/update.xml` };
const crx = `sluice-${store.version}.crx`;

await mkdir(out, { recursive: true }).catch(() => fail(`--out ${out} cannot be written`));
await writeFile(join(out, crx), crx3(await zipOf(dist, own), signer));
await writeFile(join(out, "update.xml"), updateXml(id, store.version, `${address}/${crx}`));
await writeFile(join(out, "extension-id"), `${id}\n`);
// A store signs with a key of its own and takes no manifest that names one.
await writeFile(join(out, `sluice-store-${store.version}.zip`), await zipOf(dist, store));
if (given.firefox !== undefined) {
  const manifest = JSON.parse(await readFile(join(given.firefox, "manifest.json"), "utf8"));
  await writeFile(join(out, `sluice-firefox-${store.version}.zip`), await zipOf(given.firefox, manifest));
}
await cp(join(ROOT, "installer/browsers/README.md"), join(out, "policy/README.md"));
await fillIn(join(ROOT, "installer"), join(out, "policy"), { id, address });
console.log(`${out}: extension ${id}, version ${store.version}`);

// Signs a zip as a CRX3, the form in which Chromium takes extensions from an organisation's own server.
// Format: https://source.chromium.org/chromium/chromium/src/+/main:components/crx_file/crx3.proto
import { createHash, createPublicKey, sign } from "node:crypto";

const MAGIC = Buffer.from("Cr24");
const CONTEXT = Buffer.from("CRX3 SignedData\0");
const FIELD = { crxId: 1, publicKey: 1, signature: 2, sha256WithRsa: 2, signedHeaderData: 10000 };
const LENGTH_DELIMITED = 2;

/** What a browser derives the id from, and what stands as `key` in a manifest. */
export function publicKeyOf(privateKey) {
  return createPublicKey(privateKey).export({ type: "spki", format: "der" });
}

/** The first 16 bytes of the key's hash, each half byte as a letter from a to p. */
export function extensionId(publicKey) {
  return hashOf(publicKey)
    .toString("hex")
    .replace(/[0-9a-f]/g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

/** The package's bytes. */
export function crx3(zip, privateKey) {
  const publicKey = publicKeyOf(privateKey);
  const signedData = field(FIELD.crxId, hashOf(publicKey));
  const message = Buffer.concat([CONTEXT, uint32(signedData.length), signedData, zip]);
  const signature = sign("sha256", message, privateKey);
  const proof = Buffer.concat([field(FIELD.publicKey, publicKey), field(FIELD.signature, signature)]);
  const header = Buffer.concat([field(FIELD.sha256WithRsa, proof), field(FIELD.signedHeaderData, signedData)]);
  return Buffer.concat([MAGIC, uint32(3), uint32(header.length), header, zip]);
}

function hashOf(publicKey) {
  return createHash("sha256").update(publicKey).digest().subarray(0, 16);
}

function field(number, bytes) {
  return Buffer.concat([varint((number << 3) | LENGTH_DELIMITED), varint(bytes.length), bytes]);
}

function varint(value) {
  const bytes = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 0x80) return Buffer.from([...bytes, rest]);
    bytes.push((rest & 0x7f) | 0x80);
  }
}

function uint32(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

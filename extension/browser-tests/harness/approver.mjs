import { createPrivateKey, randomUUID, sign } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

const PURPOSE = "sluice-permission-1";

/** Somebody the policy lets give permissions, with keys made by the product. */
export async function approverFor(agent) {
  const keys = join(agent.dataDir, `approver-${randomUUID()}`);
  await agent.cli("policy", "keys", "--out", keys);
  const key = (await readFile(`${keys}.pub`, "utf8")).trim();
  const given = ["--by", "legal", "--service", "openai", "--level", "regulated", "--why", "a test"];
  const permission = async (who) =>
    (await agent.cli("policy", "approve", "--key", keys, ...given, "--for", who)).trim();
  return {
    policy: `approvals: {approvers: [{name: legal, role: legal, key: '${key}'}]}`,
    permission,
    /** As one that was given a while ago, truly signed. */
    expired: async (who) => {
      const [prefix, payload] = (await permission(who)).split(".");
      const slip = JSON.parse(Buffer.from(payload, "base64url").toString());
      const past = Buffer.from(JSON.stringify({ ...slip, until: "2026-01-01T00:00:00Z" }));
      const message = Buffer.concat([Buffer.from(`${PURPOSE}\0`), past]);
      const signature = sign(null, message, createPrivateKey(await readFile(keys, "utf8")));
      return [prefix, past.toString("base64url"), signature.toString("base64url")].join(".");
    },
    idOf: (signed) => JSON.parse(Buffer.from(signed.split(".")[1], "base64url").toString()).id,
  };
}

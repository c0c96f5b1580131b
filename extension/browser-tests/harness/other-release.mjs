import { createHmac } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";

/** Something that knows the agent's token and speaks another release's language, on the agent's port. */
export async function agentOfRelease({ api, oldestApi }, { dataDir, port }) {
  const token = (await readFile(join(dataDir, "token"), "utf8")).trim();
  const heard = [];
  const server = createServer((request, response) => {
    heard.push(request.url);
    const challenge = new URL(request.url, "http://agent").searchParams.get("challenge") ?? "";
    const portProof = createHmac("sha256", token).update(`sluice-health:${challenge}:${port}`).digest("hex");
    response.setHeader("content-type", "application/json");
    if (!request.url.startsWith("/v1/health")) return response.writeHead(503).end("{}");
    response.end(JSON.stringify({ status: "ok", product: "sluice", version: "0.0.1", api, oldestApi, portProof }));
  });
  await new Promise((listening) => server.listen(port, "127.0.0.1", listening));
  const close = async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  return { heard, close };
}

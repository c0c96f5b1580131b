// A folder over HTTP on loopback, with the entity tags that any file server gives.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { basename, join } from "node:path";

export async function serveFolder(folder, port) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const content = await readFile(join(folder, basename(pathname))).catch(() => undefined);
    if (content === undefined) return void response.writeHead(404).end();
    const tag = `"${createHash("sha256").update(content).digest("hex")}"`;
    if (request.headers["if-none-match"] === tag) return void response.writeHead(304).end();
    response.writeHead(200, { etag: tag, "content-length": content.length }).end(content);
  });
  await new Promise((listening) => server.listen(port, "127.0.0.1", listening));
  return server;
}

import { readFile } from "node:fs/promises";
import { createServer } from "node:https";
import { fileURLToPath } from "node:url";
import { WebSocketServer } from "ws";
import { certificate } from "./certificate.mjs";

const PAGES = new URL("../../test-pages/", import.meta.url);
const SCRIPTS = new URL("../../.cache/replicas/", import.meta.url);

/** A vendor's server lives on when it is sent something that is not JSON. */
function garbled(problem) {
  if (!(problem instanceof SyntaxError)) throw problem;
}

/**
 * Serves the replica pages under their real host names and keeps every request it receives: what stands here
 * has left the browser.
 */
export class ReplicaServer {
  static async start(sites) {
    const server = new ReplicaServer(sites);
    server.https = createServer(await certificate(), (request, response) => void server.answer(request, response));
    const sockets = new WebSocketServer({ noServer: true });
    server.https.on("upgrade", (request, stream, head) =>
      sockets.handleUpgrade(request, stream, head, (socket) => server.follow(request, socket)),
    );
    server.https.listen(0, "127.0.0.1");
    await new Promise((listening) => server.https.once("listening", listening));
    return server;
  }

  constructor(sites) {
    this.sites = sites;
    this.received = [];
    this.session = {};
  }

  get port() {
    return this.https.address().port;
  }

  get hosts() {
    return Object.keys(this.sites);
  }

  /** Starts a case anew: nothing received, this login. */
  reset(session = {}) {
    this.received = [];
    this.session = session;
  }

  /** The messages the service has received, each as the text it would answer. */
  get messages() {
    return this.received.flatMap(({ message }) => message ?? []);
  }

  /** The files that have arrived, each as the text it holds. */
  get files() {
    return this.received.flatMap(({ file }) => file ?? []);
  }

  /** Everything that left the browser, for looking for what must not be there. */
  get everything() {
    return JSON.stringify(this.received);
  }

  async answer(request, response) {
    const site = this.sites[request.headers.host.split(":")[0]];
    const url = new URL(request.url, `https://${request.headers.host}`);
    if (request.method === "GET" && (await this.serveFile(site, url, response))) return;
    const body = await textOf(request);
    const record = { method: request.method, path: url.pathname, headers: request.headers, body };
    this.received.push(record);
    try {
      await site.answer({ url, body, record, session: this.session }, response);
    } catch (problem) {
      garbled(problem);
      response.writeHead(400).end();
    }
  }

  /** Keeps every frame a page sends over a socket. */
  follow(request, socket) {
    const site = this.sites[request.headers.host.split(":")[0]];
    socket.on("message", (data) => {
      const record = { method: "SOCKET", path: request.url, body: String(data) };
      this.received.push(record);
      try {
        site.socket(record.body, record, this.session, (answer) => socket.send(answer));
      } catch (problem) {
        garbled(problem);
      }
    });
  }

  async serveFile(site, { pathname }, response) {
    if (pathname === "/page.js")
      return send(response, "text/javascript", await readFile(new URL(`${site.page}.js`, SCRIPTS)));
    if (pathname === "/replica.css")
      return send(response, "text/css", await readFile(new URL("shared/replica.css", PAGES)));
    if (!site.isPage(pathname)) return false;
    const html = await this.html(site);
    const session = `<script>window.session = ${JSON.stringify(this.session.page ?? {})};</script>`;
    const theme = this.session.dark ? html.replace("<html", '<html class="dark"') : html;
    return send(response, "text/html", theme.replace("<head>", `<head>${session}`));
  }

  /** A site's own page, or its composer and messages inside the shell that all share. */
  async html({ page, title }) {
    const own = await readFile(new URL(`${page}/index.html`, PAGES), "utf8");
    if (title === undefined) return own;
    const shell = await readFile(new URL("shared/shell.html", PAGES), "utf8");
    return shell.replaceAll("{{title}}", title).replace("{{body}}", () => own);
  }

  async close() {
    this.https.closeAllConnections();
    await new Promise((closed) => this.https.close(closed));
  }
}

function send(response, type, body) {
  response.writeHead(200, { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" });
  response.end(body);
  return true;
}

async function textOf(request) {
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces).toString("utf8");
}

export const pagesFolder = fileURLToPath(PAGES);

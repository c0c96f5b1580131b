import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { SLUICE } from "./agent.mjs";
import { Bidi } from "./bidi.mjs";
import { FirefoxPage } from "./firefox-page.mjs";
import { tunnelTo } from "./tunnel.mjs";
import { until } from "./wait.mjs";

const BUILD = fileURLToPath(new URL("../../.cache/firefox", import.meta.url));
const EXECUTABLE = process.env.SLUICE_FIREFOX ?? "firefox-esr";

/** A real Firefox with its build of the extension, its hosts led to the replica server, paired by native messaging. */
export async function openFirefox({ port, hosts, dataDir }) {
  const home = await mkdtemp(join(tmpdir(), "sluice-firefox-"));
  await registerNativeHost(home, dataDir);
  const profile = join(home, "profile");
  await mkdir(profile);
  const tunnel = await tunnelTo(port, hosts);
  const browser = spawn(EXECUTABLE, ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port=0"], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, HOME: home },
  });
  const bidi = await Bidi.connect(await addressSaid(browser), {
    acceptInsecureCerts: true,
    proxy: { proxyType: "manual", sslProxy: `127.0.0.1:${tunnel.port}` },
  });
  await bidi.send("webExtension.install", { extensionData: { type: "path", path: BUILD } });
  const own = await firstRun(bidi);
  // Until the agent is found, a held message may have to pass by the policy.
  await until("the agent is found", () => own.$eval("body", (body) => /Working on this/.test(body.innerText)));
  const pages = [];
  const newPage = async () => {
    pages.push(await FirefoxPage.open(bidi));
    return pages.at(-1);
  };
  const closePages = async () => {
    for (const page of pages.splice(0)) await page.close();
  };
  const close = async () => {
    const ended = once(browser, "exit");
    browser.kill();
    await ended;
    tunnel.close();
    await rm(home, { recursive: true, force: true });
  };
  return { context: { newPage }, closePages, close, own };
}

/** The tab the extension opens when it is installed: nobody else may lead a tab to one of its pages. */
async function firstRun(bidi) {
  const tab = await until("the first page is open", async () => {
    const { contexts } = await bidi.send("browsingContext.getTree", {});
    return contexts.find(({ url }) => url.startsWith("moz-extension://"));
  });
  return new FirefoxPage(bidi, tab.context);
}

async function addressSaid(browser) {
  for await (const line of createInterface({ input: browser.stderr })) {
    const said = /WebDriver BiDi listening on (ws:\S+)/.exec(line);
    if (said !== null) return said[1];
  }
  throw new Error("Firefox ended before it listened");
}

async function registerNativeHost(home, dataDir) {
  const folder = join(home, ".mozilla/native-messaging-hosts");
  const script = join(home, "native-host");
  await mkdir(folder, { recursive: true });
  const manifest = {
    name: "dev.sluice.agent",
    description: "Sluice agent",
    path: script,
    type: "stdio",
    allowed_extensions: ["sluice@sluice.dev"],
  };
  await writeFile(join(folder, "dev.sluice.agent.json"), JSON.stringify(manifest));
  await writeFile(script, `#!/bin/sh\nexec '${SLUICE}' native-host --data-dir '${dataDir}' "$@"\n`);
  await chmod(script, 0o755);
}

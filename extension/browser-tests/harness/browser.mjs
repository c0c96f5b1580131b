import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { SLUICE } from "./agent.mjs";

export const DIST = fileURLToPath(new URL("../../dist", import.meta.url));
const EXTENSION = "pjmjonkmkmgaebpnfiknmkcacccodkem";
const EXECUTABLE = process.env.SLUICE_BROWSER ?? "/usr/bin/chromium";

/** A real browser with the real extension (and others, when asked for), its hosts led to the replica server, paired by native messaging. */
export async function openBrowser({
  port,
  hosts,
  dataDir,
  language = "en-US",
  dark = false,
  strangers = [],
  map = [],
  without = [],
  dist = DIST,
}) {
  const profile = await mkdtemp(join(tmpdir(), "sluice-browser-"));
  const nativeHost = await registerNativeHost(profile, dataDir);
  const rules = [...hosts.map((host) => `MAP ${host} 127.0.0.1:${port}`), ...map].join(",");
  const extensions = [dist, ...strangers].join(",");
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: EXECUTABLE,
    headless: false,
    ignoreHTTPSErrors: true,
    ignoreDefaultArgs: ["--disable-extensions"],
    locale: language,
    colorScheme: dark ? "dark" : "light",
    viewport: { width: 1200, height: 860 },
    deviceScaleFactor: 2,
    env: { ...process.env, LANGUAGE: language.replace("-", "_") },
    args: [
      "--headless=new",
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      `--disable-extensions-except=${extensions}`,
      `--load-extension=${extensions}`,
      `--disable-features=${["DisableLoadExtensionCommandLineSwitch", ...without].join(",")}`,
      `--host-resolver-rules=${rules}`,
      "--ignore-certificate-errors",
      `--lang=${language}`,
    ],
  });
  await extensionWorker(context);
  const close = async () => {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  };
  const closePages = async () => {
    for (const page of context.pages().slice(1)) await page.close();
  };
  return { context, closePages, close, nativeHost, extension: `chrome-extension://${EXTENSION}` };
}

export async function extensionWorker(context) {
  const ours = (worker) => worker.url().includes(EXTENSION);
  return context.serviceWorkers().find(ours) ?? context.waitForEvent("serviceworker", { predicate: ours });
}

/** Registers the real native-messaging host for this profile; `disable` makes it fail as if it were removed. */
async function registerNativeHost(profile, dataDir) {
  const folder = join(profile, "NativeMessagingHosts");
  const script = join(profile, "native-host");
  await mkdir(folder, { recursive: true });
  const manifest = {
    name: "dev.sluice.agent",
    description: "Sluice agent",
    path: script,
    type: "stdio",
    allowed_origins: [`chrome-extension://${EXTENSION}/`],
  };
  await writeFile(join(folder, "dev.sluice.agent.json"), JSON.stringify(manifest));
  const write = async (body) => {
    await writeFile(script, `#!/bin/sh\n${body}\n`);
    await chmod(script, 0o755);
  };
  const enable = () => write(`exec '${SLUICE}' native-host --data-dir '${dataDir}'`);
  await enable();
  return { enable, disable: () => write("exit 1") };
}

// Chromium as a managed machine has it: its own profile, no extension named, policy from /etc.
import { join } from "node:path";
import { chromium } from "../../extension/node_modules/playwright-core/index.mjs";

/** The driver's habits that would keep a browser from installing what policy asks for. */
const UNWANTED = ["--disable-extensions", "--disable-background-networking", "--disable-component-update"];

export function openManagedBrowser(server) {
  const rules = server.hosts.map((host) => `MAP ${host} 127.0.0.1:${server.port}`).join(",");
  return chromium.launchPersistentContext(join(process.env.HOME, "profile"), {
    executablePath: process.env.SLUICE_BROWSER ?? "/usr/bin/chromium",
    headless: false,
    ignoreHTTPSErrors: true,
    ignoreDefaultArgs: UNWANTED,
    viewport: { width: 1200, height: 860 },
    args: ["--headless=new", "--no-sandbox", "--disable-gpu", `--host-resolver-rules=${rules}`, "--ignore-certificate-errors"],
  });
}

// Copies the ready policy files with the organisation's own extension id and update address in them.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

const STANDARD_ID = "pjmjonkmkmgaebpnfiknmkcacccodkem";
const EXAMPLE_ADDRESS = "https://updates.example.com/sluice";
const FILES = {
  "browsers/chromium.json": "linux/sluice.json",
  "browsers/firefox.json": "firefox/policies.json",
  "windows/registry/sluice.reg": "windows/sluice.reg",
  "windows/admx/sluice.admx": "windows/PolicyDefinitions/sluice.admx",
  "windows/admx/en-US/sluice.adml": "windows/PolicyDefinitions/en-US/sluice.adml",
  "macos/profiles/sluice.mobileconfig": "macos/sluice.mobileconfig",
};

export async function fillIn(from, to, { id, address }) {
  for (const [source, target] of Object.entries(FILES)) {
    const text = await readFile(join(from, source), "utf8");
    await mkdir(dirname(join(to, target)), { recursive: true });
    await writeFile(join(to, target), text.replaceAll(STANDARD_ID, id).replaceAll(EXAMPLE_ADDRESS, address));
  }
}

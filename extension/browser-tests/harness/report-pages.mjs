import { execFile } from "node:child_process";
import { access, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { chromium } from "playwright-core";

const FOLDER = fileURLToPath(new URL("../../../agent/target/report-pages/", import.meta.url));
const EXECUTABLE = process.env.SLUICE_BROWSER ?? "/usr/bin/chromium";
const run = promisify(execFile);

/** A page of a made-up history, as the agent's PagesTest has written it. */
export async function reportPage(name) {
  const file = join(FOLDER, `${name}.html`);
  await access(file).catch(() => {
    throw new Error("no report pages; write them with: mvn -Dfast -pl agent test -Dtest=PagesTest");
  });
  return `file://${file}`;
}

/** A browser without any extension, for as long as `use` takes. */
export async function inPlainBrowser({ dark = false, width = 1200, height = 900, print = false }, use) {
  const browser = await chromium.launch({ executablePath: EXECUTABLE, headless: true, args: ["--no-sandbox"] });
  try {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: dark ? "dark" : "light",
      deviceScaleFactor: print ? 1 : 1.5,
    });
    await use(await context.newPage());
  } finally {
    await browser.close();
  }
}

/** What poppler makes of a page that was printed: its text, and a picture of its first sheet when one is asked for. */
export async function printed(page, picture) {
  const folder = await mkdtemp(join(tmpdir(), "sluice-print-"));
  const pdf = join(folder, "report.pdf");
  try {
    await writeFile(
      pdf,
      await page.pdf({ format: "A4", margin: { top: "15mm", bottom: "15mm", left: "15mm", right: "15mm" } }),
    );
    if (picture) await run("pdftoppm", ["-png", "-r", "90", "-f", "1", "-l", "1", "-singlefile", pdf, picture]);
    const { stdout } = await run("pdftotext", ["-layout", pdf, "-"]);
    return stdout.split("\f").slice(0, -1);
  } finally {
    await rm(folder, { recursive: true });
  }
}

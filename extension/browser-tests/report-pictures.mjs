// Takes the pictures of the report in docs/pictures/, of the pages that the agent's PagesTest has written.
import { fileURLToPath } from "node:url";
import { inPlainBrowser, printed, reportPage } from "./harness/report-pages.mjs";

const FOLDER = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));
const PICTURES = [
  { as: "report-month", of: "month" },
  { as: "report-year", of: "year" },
  { as: "report-empty", of: "empty", height: 520 },
  { as: "report-day", of: "day" },
  { as: "report-dark", of: "month", dark: true },
  { as: "report-narrow", of: "month", width: 390, height: 844 },
  { as: "report-zh-tw", of: "month", language: "zh-TW" },
  { as: "report-filters", of: "month-served", language: "zh-TW", height: 620 },
];

for (const { as, of, language = "en", ...look } of PICTURES) {
  await inPlainBrowser(look, async (page) => {
    await page.goto(await reportPage(of));
    await page.locator(`#in-${language}`).check({ force: true });
    await page.screenshot({
      path: `${FOLDER}${as}.png`,
      fullPage: look.height === undefined || look.width !== undefined,
    });
  });
}
await inPlainBrowser({ print: true }, async (page) => {
  await page.goto(await reportPage("month"));
  await printed(page, `${FOLDER}report-print`);
});

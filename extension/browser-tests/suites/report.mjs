import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { faultsOf } from "../harness/axe.mjs";
import { inPlainBrowser, printed, reportPage } from "../harness/report-pages.mjs";

const LOOKS = { light: {}, dark: { dark: true }, narrow: { width: 360, height: 740 } };
const NAMES = ["empty", "day", "month", "year", "month-served"];

async function link(agent) {
  const token = (await readFile(join(agent.dataDir, "token"), "utf8")).trim();
  const answer = await fetch(`http://127.0.0.1:${agent.port}/v1/report/link`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: "{}",
  });
  return (await answer.json()).address;
}

async function faultsIn(page, name) {
  const faults = await faultsOf(page, name);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return wide > 0 ? [...faults, `${name}: ${wide} px wider than the window`] : faults;
}

async function eachLanguage(page, look) {
  const faults = [];
  for (const language of ["en", "zh-TW"]) {
    await page.locator(`#in-${language}`).check({ force: true });
    assert.equal(await page.locator("main:visible").getAttribute("lang"), language);
    for (const summary of await page.locator("main:visible summary").all()) await summary.click();
    faults.push(...(await faultsIn(page, `${look} ${language}`)));
  }
  return faults;
}

async function eachSpan(page, look) {
  for (const name of NAMES) {
    await page.goto(await reportPage(name));
    assert.deepEqual(await eachLanguage(page, `${name} ${look}`), []);
  }
}

export const report = {
  name: "report",
  cases: {
    ...Object.fromEntries(
      Object.entries(LOOKS).map(([look, options]) => [
        `axe finds nothing, ${look}, whatever the span`,
        () => inPlainBrowser(options, (page) => eachSpan(page, look)),
      ]),
    ),
    "nothing is fetched, and the console stays quiet": async () => {
      await inPlainBrowser({}, async (page) => {
        const seen = [];
        page.on("request", (request) => seen.push(request.url()));
        page.on("console", (message) => seen.push(message.text()));
        const address = await reportPage("month");
        await page.goto(address);
        assert.deepEqual(seen, [address]);
      });
    },
    "prints whole, without what is for the screen": async () => {
      await inPlainBrowser({ print: true, dark: true }, async (page) => {
        await page.goto(await reportPage("month"));
        const sheets = await printed(page);
        const text = sheets.join("\n");
        assert.match(text, /sensitive values left, \d+ stayed/);
        for (const title of ["Where it went", "When", "What it was", "What stayed", "What leaves this machine"])
          assert.match(text, new RegExp(title));
        assert.doesNotMatch(text, /English|正體中文|Table by|resourceMetrics/);
        assert.ok(sheets.length <= 5, `${sheets.length} sheets`);
        assert.ok(sheets.every((sheet) => sheet.trim() !== ""));
      });
    },
    "asks for another selection by keyboard": async ({ agent }) => {
      await inPlainBrowser({}, async (page) => {
        await page.goto(await link(agent));
        assert.deepEqual(await faultsIn(page, "served"), []);
        await page.locator("#in-zh-TW").check({ force: true });
        const form = page.locator("form:visible");
        await form.locator("[name=level]").selectOption("confidential");
        await form.locator("[name=from]").fill("2026-01-01");
        await form.locator("button").press("Enter");
        await page.waitForURL(/level=confidential/);
        assert.equal(await page.locator("main:visible").getAttribute("lang"), "zh-TW");
        assert.match(await page.locator(".span:visible").textContent(), /2026-01-01.*機密/);
        assert.deepEqual(await faultsIn(page, "filtered"), []);
      });
    },
  },
};

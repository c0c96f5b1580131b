import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const SOURCE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds wrong on the page, by rule and place. */
export async function faultsOf(page, what, rules = {}) {
  await page.evaluate(SOURCE);
  const { violations } = await page.evaluate(
    (rules) => window.axe.run(document, { resultTypes: ["violations"], rules }),
    rules,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${what}: ${id} at ${target.flat().join(" ")}: ${failureSummary}`),
  );
}

/** The same for what stands in the closed shadow of a chat page, laid out on a page of its own. */
export async function stageFaults(chat, { theme, language }, what) {
  const html = await chat.ui.html();
  const page = await chat.page.context().newPage();
  await page.evaluate(
    ([html, theme, language]) => {
      document.documentElement.lang = language;
      document.title = "Sluice";
      const host = document.createElement("div");
      host.dataset.theme = theme;
      host.setAttribute("role", "main");
      document.body.style.background = theme === "dark" ? "#212121" : "#ffffff";
      document.body.append(host);
      const shadow = host.attachShadow({ mode: "open" });
      shadow.innerHTML = html;
      // Half faded in, nothing has the contrast it will have.
      const ends = (animation) => Number.isFinite(animation.effect.getComputedTiming().endTime);
      for (const animation of shadow.getAnimations().filter(ends)) animation.finish();
    },
    [html, theme, language],
  );
  // What stands on a chat page has that page's first heading above it.
  const faults = await faultsOf(page, what, { "page-has-heading-one": { enabled: false } });
  await page.close();
  return faults;
}

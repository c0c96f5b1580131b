import assert from "node:assert/strict";
import { ownWorld, STAGE } from "../harness/own-world.mjs";
import { until } from "../harness/wait.mjs";
import { CARD, ORDINARY, openChatGpt, SENSITIVE } from "./chatgpt-page.mjs";

const OWN_CARD = "5200 8282 8282 8210";

/** A draft that is asked about, by a person who has told the browser what they need. */
async function asked(world, media = {}) {
  const chat = await openChatGpt(world);
  await chat.page.emulateMedia(media);
  await chat.insert(SENSITIVE);
  await chat.ui.badge(/found/);
  await chat.enter();
  await chat.ui.panel();
  return { chat, inOwnWorld: await ownWorld(chat.ui) };
}

const styleOf = (selector, name) => `getComputedStyle(${STAGE}.querySelector("${selector}")).${name}`;
const SPOKEN = `${STAGE}.querySelector("[aria-live]").textContent`;

/** What people need who see, hear or move in other ways, and what stands in the panel on demand. */
export const looks = {
  name: "looks",
  cases: {
    "reduced motion: nothing moves": async (world) => {
      const moving = await asked(world);
      assert.notEqual(await moving.inOwnWorld(styleOf("dialog", "animationName")), "none");
      await moving.chat.close();
      const { inOwnWorld } = await asked(world, { reducedMotion: "reduce" });
      assert.equal(await inOwnWorld(styleOf("dialog", "animationName")), "none");
      assert.equal(await inOwnWorld(styleOf(".more .chevron", "transitionDuration")), "0s");
    },
    "forced colours: buttons keep an edge, levels keep their dots": async (world) => {
      const { inOwnWorld } = await asked(world, { forcedColors: "active" });
      assert.equal(await inOwnWorld(styleOf(".primary", "borderTopStyle")), "solid");
      assert.equal(await inOwnWorld(styleOf(".primary", "borderTopWidth")), "2px");
      assert.equal(
        await inOwnWorld(`getComputedStyle(${STAGE}.querySelector(".chip"), "::before").forcedColorAdjust`),
        "none",
      );
    },
    "live regions are calm: silent while typing, one word when something is found": async (world) => {
      const chat = await openChatGpt(world);
      await chat.type(ORDINARY);
      await chat.ui.badge(/nothing found/);
      const inOwnWorld = await ownWorld(chat.ui);
      assert.equal(await inOwnWorld(SPOKEN), "");
      await inOwnWorld(`{
        globalThis.said = [];
        new MutationObserver(() => said.push(${SPOKEN})).observe(${STAGE}.querySelector("[aria-live]"), { childList: true });
      }`);
      await chat.type(` My card is ${CARD} and I would like to know more about tuples.`);
      await chat.ui.badge(/1 found/);
      const said = await until("it is said", async () => {
        const all = await inOwnWorld("said");
        return all.length > 0 && all;
      });
      assert.equal(said.length, 1, said.join());
      assert.match(said[0], /1 found, regulated/);
    },
    "seven answers, each with a source and its day": async (world) => {
      const { chat, inOwnWorld } = await asked(world);
      await chat.ui.choose("Seven answers");
      const answers = await inOwnWorld(`[...${STAGE}.querySelectorAll(".answers")[0].children].map((row) => ({
        question: row.querySelector("dt").textContent,
        answer: row.querySelector("dd").textContent,
        links: [...row.querySelectorAll("a")].map(({ href }) => href),
        source: row.querySelector(".source").textContent,
      }))`);
      assert.equal(answers.length, 7);
      for (const { question, answer, links, source } of answers) {
        assert.ok(question.length > 5 && answer.length > 5, question);
        assert.ok(links.length > 0 && links.every((link) => link.startsWith("https://")), question);
        assert.match(source, /checked\s.*20\d\d/, question);
      }
    },
    "the diff strikes out what goes and shows what comes": async (world) => {
      const { chat, inOwnWorld } = await asked(world);
      await chat.ui.choose("What is sent instead");
      const texts = (tag) =>
        inOwnWorld(`[...${STAGE}.querySelectorAll(".preview ${tag}")].map((it) => it.textContent)`);
      assert.ok((await texts("del")).includes(CARD));
      assert.deepEqual(await texts("ins"), ["[EMAIL_1]", "[CREDIT_CARD_1]", "[IBAN_1]"]);
    },
    "what a page writes into its box by dictation is judged like typing": async (world) => {
      const chat = await openChatGpt(world);
      await chat.page.evaluate((text) => {
        document.querySelector("#prompt-textarea").focus();
        document.execCommand("insertText", false, text);
      }, SENSITIVE);
      await chat.ui.badge(/3 found/);
      await chat.page.click("#composer-submit-button");
      await chat.ui.press("Redact and send");
      assert.match(await chat.arrives(), /\[CREDIT_CARD_1\]/);
    },
    "what was called not sensitive is found by day and by rule": async (world) => {
      const chat = await openChatGpt(world);
      await chat.type(`Please check card ${OWN_CARD} for me.`);
      await chat.ui.badge(/found/);
      await chat.enter();
      await chat.ui.choose("Not sensitive", ["BUTTON"]);
      await until("it is noted", async () => /not sensitive in this chat/.test(await chat.ui.panel()));
      const page = await world.context.newPage();
      await page.goto(`${world.browser.extension}/options.html`);
      const shown = async (wanted) => {
        await page.fill("#dismissals input[type=search]", wanted);
        return page.locator("#dismissals li:visible").count();
      };
      await until("the list is drawn", async () => (await page.locator("#dismissals li").count()) > 0);
      const today = await page.evaluate(() => new Date().toISOString().slice(0, 10));
      assert.ok((await shown(today)) > 0);
      assert.equal(await shown("1999-12-31"), 0);
      assert.ok((await shown("credit-card")) > 0);
      assert.match(await page.textContent("#dismissals .small"), /credit-card.*\d/);
    },
  },
};

import assert from "node:assert/strict";
import { until } from "../harness/wait.mjs";
import { openChatGpt } from "./chatgpt-page.mjs";

// Values of this suite alone: a word about them must not quiet the other suites.
const OWN_CARD = "5425 2334 3010 9903";
const TEXT = `Please check card ${OWN_CARD} for me.`;

async function asked(world, text = TEXT) {
  const chat = await openChatGpt(world);
  await chat.type(text);
  await chat.ui.badge(/found, regulated/);
  await chat.enter();
  await chat.ui.panel();
  return chat;
}

const options = async ({ context, browser }) => {
  const page = await context.newPage();
  await page.goto(`${browser.extension}/options.html`);
  await page.waitForSelector(".group");
  return page;
};

/** What a person says is not sensitive, and pauses. */
export const ownWord = {
  name: "own word",
  cases: {
    "one click in the panel, and the same text leaves unasked": async (world) => {
      const chat = await asked(world);
      await chat.ui.choose("Not sensitive", ["BUTTON"]);
      await until("the panel says so", async () => /not sensitive in this chat/.test(await chat.ui.panel()));
      assert.match(await chat.ui.panel(), /Nothing is left to ask about/);
      await chat.ui.press("Send");
      assert.equal(await chat.arrives(), TEXT);
      await chat.type(TEXT);
      await chat.ui.badge(/nothing found/);
      await chat.enter();
      assert.equal(await chat.arrives(2), TEXT);
    },
    "undone, it is asked about again, and in another chat anyway": async (world) => {
      const chat = await asked(world);
      await chat.ui.choose("Not sensitive", ["BUTTON"]);
      await until("the panel says so", async () => /not sensitive in this chat/.test(await chat.ui.panel()));
      await chat.ui.choose("Undo", ["BUTTON"]);
      await until("the finding is back", async () => /Redact and send/.test(await chat.ui.panel()));
      await chat.ui.press("Redact and send");
      assert.match(await chat.arrives(), /\[CREDIT_CARD_1\]/);
    },
    "for me: it holds everywhere, is listed in the options and can be taken back there": async (world) => {
      const chat = await asked(world);
      await chat.ui.choose("Not sensitive", ["BUTTON"]);
      await chat.ui.choose("Always for me", ["BUTTON"]);
      await until("the panel says so", async () => /not sensitive for you/.test(await chat.ui.panel()));
      await chat.page.keyboard.press("Escape");
      const other = await openChatGpt(world);
      await other.type(TEXT);
      await other.ui.badge(/nothing found/);
      const page = await options(world);
      await page.fill("#dismissals input[type=search]", "card");
      const row = page.locator("#dismissals li", { hasText: "wherever I type it" }).first();
      assert.ok(!(await page.textContent("#dismissals")).includes(OWN_CARD));
      await row.getByRole("button", { name: /Take back/ }).click();
      await row.getByText(/Taken back/).waitFor();
      await other.page.bringToFront();
      await other.type(" And again?");
      await other.ui.badge(/found, regulated/);
    },
    "the popup counts what left today and what stayed": async (world) => {
      const popup = await world.context.newPage();
      const figures = async () => {
        await popup.goto(`${world.browser.extension}/popup.html`);
        await popup.waitForSelector(".figures");
        return (await popup.locator(".figures dd").allTextContents()).map(Number);
      };
      const [sent, left, kept] = await figures();
      const chat = await asked(world, "Please check card 5105 1051 0510 5100 for me.");
      await chat.ui.press("Redact and send");
      await chat.arrives();
      await until("the message is counted", async () => {
        const now = await figures();
        return now[0] === sent + 1 && now[1] === left && now[2] === kept + 1;
      });
    },
    "a pause holds back warnings, is said so, and can be ended": async (world) => {
      const popup = await world.context.newPage();
      await popup.goto(`${world.browser.extension}/popup.html`);
      await popup.getByRole("button", { name: /Pause warnings/ }).click();
      await popup.getByText(/Warnings are paused until/).waitFor();
      const chat = await openChatGpt(world);
      await chat.type(TEXT);
      await chat.ui.badge(/paused/);
      await chat.enter();
      assert.equal(await chat.arrives(), TEXT);
      await popup.bringToFront();
      await popup.getByRole("button", { name: /End the pause/ }).click();
      await popup.getByRole("button", { name: /Pause warnings/ }).waitFor();
    },
  },
};

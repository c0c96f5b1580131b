import assert from "node:assert/strict";
import { first } from "../harness/sluice-ui.mjs";
import { until } from "../harness/wait.mjs";
import { CARD, MAIL, openChatGpt, SENSITIVE } from "./chatgpt-page.mjs";

async function typed(world) {
  const chat = await openChatGpt(world);
  await chat.insert(SENSITIVE);
  await chat.ui.badge(/found/);
  return chat;
}

/** The middle of a value as it stands in a rich composer. */
const placeOf = (chat, value) =>
  chat.page.evaluate(
    ([selector, value]) => {
      const walker = document.createTreeWalker(document.querySelector(selector), NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.data.indexOf(value);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at + 3);
        range.setEnd(node, at + 4);
        const { left, top, width, height } = range.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }
      throw new Error("the value is not in the composer");
    },
    [chat.composer, value],
  );

const pressTip = async (chat, label) => {
  const tip = await chat.ui.tip(new RegExp(label.replace(/[[\]]/g, "\\$&")));
  const isIt = (node) =>
    node.nodeName === "BUTTON" && node.children?.some(({ nodeValue }) => nodeValue?.includes(label));
  await chat.ui.click(first(tip, isIt));
};

/** The card at a mark. */
export const marks = {
  name: "marks",
  cases: {
    "the pointer rests on a mark: what it is, and one click replaces it": async (world) => {
      const chat = await typed(world);
      const { x, y } = await placeOf(chat, CARD);
      await chat.page.mouse.move(x, y);
      await chat.ui.tip(/Card number.*Regulated.*Replace by \[CREDIT_CARD_1\]/);
      await pressTip(chat, "Replace by [CREDIT_CARD_1]");
      await until("the value is replaced", async () => (await chat.draft()).includes("[CREDIT_CARD_1]"));
      const draft = (await chat.draft()).trim();
      assert.ok(!draft.includes(CARD) && draft.includes(MAIL));
      await chat.page.click(chat.composer);
      await chat.enter();
      await chat.ui.press("Redact and send");
      assert.match(await chat.arrives(), /\[CREDIT_CARD_1\]/);
      assert.ok(!world.server.everything.includes(CARD));
      await until("its value is known to the answer", async () => (await chat.ui.chips("assistant")).includes(CARD));
    },
    "the caret moves into a mark: Alt+Enter replaces it": async (world) => {
      const chat = await typed(world);
      const { x, y } = await placeOf(chat, MAIL);
      await chat.page.mouse.click(x, y);
      await chat.page.mouse.move(5, 5);
      await chat.page.keyboard.press("ArrowRight");
      await chat.ui.tip(/E-mail address/);
      await chat.page.keyboard.press("Alt+Enter");
      await until("the value is replaced", async () => (await chat.draft()).includes("[EMAIL_1]"));
      assert.ok(!(await chat.draft()).includes(MAIL));
      assert.deepEqual(world.server.messages, []);
    },
    "no card while somebody types": async (world) => {
      const chat = await typed(world);
      const { x, y } = await placeOf(chat, CARD);
      await chat.page.mouse.move(x, y);
      await chat.ui.tip(/Card number/);
      await chat.page.keyboard.press("End");
      await chat.type("x");
      await until("the card is gone", async () => !/Replace by/.test(await chat.ui.everything()));
    },
  },
};

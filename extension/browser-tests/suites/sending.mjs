import assert from "node:assert/strict";
import { until } from "../harness/wait.mjs";
import { CARD, IBAN, MAIL, ORDINARY, openChatGpt, SENSITIVE } from "./chatgpt-page.mjs";

async function asked(world) {
  const chat = await openChatGpt(world);
  await chat.type(SENSITIVE);
  await chat.ui.badge(/found/);
  await chat.enter();
  return { chat, panel: await chat.ui.panel() };
}

function assertRedacted(message, everything) {
  assert.match(message, /\[EMAIL_1\]/);
  assert.match(message, /\[CREDIT_CARD_1\]/);
  assert.match(message, /\[IBAN_1\]/);
  for (const value of [CARD, MAIL, IBAN]) assert.ok(!everything.includes(value), "a value left the browser");
}

export const sending = {
  name: "sending",
  cases: {
    "the warning names what was found, the account and its terms": async (world) => {
      const { panel } = await asked(world);
      for (const part of [/card number/, /IBAN/, /ChatGPT Free/, /train/, /Redact and send/]) assert.match(panel, part);
      assert.deepEqual(world.server.messages, []);
    },
    "redact and send: the service receives placeholders and never a value": async (world) => {
      const { chat } = await asked(world);
      await chat.ui.press("Redact and send");
      assertRedacted(await chat.arrives(), world.server.everything);
      assert.equal(world.server.messages.length, 1);
    },
    "redact and send by keyboard alone": async (world) => {
      const { chat } = await asked(world);
      await until("the key is taken", async () => {
        if ((await chat.ui.panelNode()) === undefined) return true;
        await chat.enter();
        return false;
      });
      assertRedacted(await chat.arrives(), world.server.everything);
    },
    "send anyway: the text leaves as it was typed": async (world) => {
      const { chat } = await asked(world);
      await chat.ui.choose("Needed for the task");
      await chat.ui.press("Send anyway");
      assert.equal(await chat.arrives(), SENSITIVE);
    },
    "edit and Escape: nothing leaves, the text stays": async (world) => {
      const { chat } = await asked(world);
      await chat.ui.press("Edit");
      assert.equal((await chat.draft()).trim(), SENSITIVE);
      await chat.enter();
      await chat.ui.panel();
      await chat.page.keyboard.press("Escape");
      await chat.ui.noPanel();
      assert.equal((await chat.draft()).trim(), SENSITIVE);
      assert.deepEqual(world.server.messages, []);
    },
    "the send button is a sending gesture as well": async (world) => {
      const chat = await openChatGpt(world);
      await chat.type(SENSITIVE);
      await chat.ui.badge(/found/);
      await chat.page.click("#composer-submit-button");
      await chat.ui.press("Redact and send");
      assertRedacted(await chat.arrives(), world.server.everything);
    },
    "Enter right after a paste, before anything was judged": async (world) => {
      const chat = await openChatGpt(world);
      await chat.insert(SENSITIVE);
      await chat.enter();
      await chat.ui.press("Redact and send");
      assertRedacted(await chat.arrives(), world.server.everything);
    },
    "ordinary text right after a paste leaves unasked": async (world) => {
      const chat = await openChatGpt(world);
      await chat.insert(ORDINARY);
      await chat.enter();
      assert.equal(await chat.arrives(), ORDINARY);
      assert.equal(await chat.ui.panelNode(), undefined);
    },
    "undo brings the original back": async (world) => {
      const { chat } = await asked(world);
      // prosemirror-history takes changes within half a second of each other for one step (newGroupDelay).
      const typed = await chat.page.evaluate(() => performance.now());
      await chat.page.waitForFunction((at) => performance.now() - at > 500, typed);
      await chat.ui.press("Redact and send");
      await chat.arrives();
      await chat.page.click(chat.composer);
      await until("the original is back", async () => {
        if ((await chat.draft()).trim() === SENSITIVE) return true;
        await chat.page.keyboard.press("Control+z");
        return false;
      });
    },
    "the same text twice gets the same placeholders": async (world) => {
      const chat = await openChatGpt(world);
      for (const count of [1, 2]) {
        await chat.type(SENSITIVE);
        await chat.ui.badge(/found/);
        await chat.enter();
        await chat.ui.press("Redact and send");
        await chat.arrives(count);
      }
      assert.equal(world.server.messages[0], world.server.messages[1]);
    },
  },
};

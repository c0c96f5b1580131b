import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import { Chat } from "../harness/chat.mjs";
import { until } from "../harness/wait.mjs";
import { LOGINS } from "../sites/chatgpt.mjs";
import { TABLE } from "../sites/sites.mjs";
import { CARD, MAIL, openChatGpt, SENSITIVE } from "./chatgpt-page.mjs";

const REPLY = (text) =>
  `Dear customer, I wrote to ${/\[EMAIL_1\]/.exec(text)?.[0]} about [CREDIT_CARD_1] and [PERSON_77].`;

async function answered(world) {
  const chat = await openChatGpt(world, { ...LOGINS.free, reply: REPLY });
  await chat.type(SENSITIVE);
  await chat.ui.badge(/found/);
  await chat.enter();
  await chat.ui.press("Redact and send");
  await chat.page.waitForSelector('[data-message-author-role="assistant"][data-done="true"]');
  const shown = await until("the values are back", async () => {
    const chips = await chat.ui.chips("assistant");
    return chips.length === 3 && chips;
  });
  return { chat, shown };
}

const SPREAD = TABLE.filter(({ host }) => ["claude.ai", "gemini.google.com"].includes(host));
const QUOTING = (text) => `mail(${/\[EMAIL_1\]/.exec(text)?.[0]}, [CREDIT_CARD_1]) or list[0]`;

/** The answer as a renderer draws it that makes many nodes of one placeholder. */
async function spread(world, { host, composer, path, personal }, render) {
  const login = { ...personal.login, reply: QUOTING, page: { ...personal.login.page, render } };
  const chat = await Chat.open(world, { host, composer, path, login });
  await chat.type(SENSITIVE);
  await chat.ui.badge(/found/);
  await chat.enter();
  await chat.ui.press("Redact and send");
  await chat.page.waitForSelector('.turn.assistant[data-done="true"]');
  await until("the values are back", async () => {
    const shown = await chat.ui.chips("turn assistant");
    return isDeepStrictEqual(shown, [MAIL, CARD]);
  });
  const text = await chat.page.$eval(".turn.assistant", (turn) => turn.textContent);
  assert.ok(text.includes("mail([EMAIL_1], [CREDIT_CARD_1]) or list[0]"), text);
  assert.ok(!text.includes(MAIL) && !text.includes(CARD));
}

export const answers = {
  name: "answers",
  cases: {
    "values are put back on screen, invented placeholders are not": async (world) => {
      const { shown } = await answered(world);
      assert.deepEqual(shown, [MAIL, CARD, "[PERSON_77]"]);
    },
    "the page itself only ever finds placeholders": async (world) => {
      const { chat } = await answered(world);
      const seen = await chat.page.evaluate(() => {
        const answer = document.querySelector('[data-message-author-role="assistant"]');
        return [answer.textContent, answer.innerText, document.documentElement.outerHTML].join("\n");
      });
      assert.match(seen, /wrote to \[EMAIL_1\] about \[CREDIT_CARD_1\]/);
      assert.ok(!seen.includes(MAIL) && !seen.includes(CARD));
    },
    ...Object.fromEntries(
      ["pieces", "code", "emphasis"].flatMap((render) =>
        SPREAD.map((row) => [
          `${row.site.title}: a placeholder spread over nodes is put back (${render})`,
          (world) => spread(world, row, render),
        ]),
      ),
    ),
    "copying takes the values along, or the placeholders when asked to": async (world) => {
      const { chat } = await answered(world);
      const copied = await chat.page.evaluate(() => {
        let read = "";
        document.addEventListener("copy", (event) => {
          read = `the page heard of it: ${event.clipboardData.getData("text/plain")}`;
        });
        document.getSelection().selectAllChildren(document.querySelector('[data-message-author-role="assistant"]'));
        return read;
      });
      assert.equal(copied, "");
      await world.context.grantPermissions(["clipboard-read", "clipboard-write"]);
      await chat.page.keyboard.press("Control+c");
      const text = await until("something was copied", () => chat.page.evaluate(() => navigator.clipboard.readText()));
      assert.equal(text, `Dear customer, I wrote to ${MAIL} about ${CARD} and [PERSON_77].`);
      await chat.ui.notice(/Copied with the real values/);
      await chat.ui.pressNotice("Copy with placeholders");
      const named = "Dear customer, I wrote to [EMAIL_1] about [CREDIT_CARD_1] and [PERSON_77].";
      await until("placeholders were copied", async () => {
        return (await chat.page.evaluate(() => navigator.clipboard.readText())) === named;
      });
    },
  },
};

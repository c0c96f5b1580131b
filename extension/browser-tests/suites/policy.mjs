import assert from "node:assert/strict";
import { readFile, rm } from "node:fs/promises";
import { userInfo } from "node:os";
import { join } from "node:path";
import { approverFor } from "../harness/approver.mjs";
import { under } from "../harness/under-policy.mjs";
import { until } from "../harness/wait.mjs";
import { CARD, IBAN, openChatGpt, SENSITIVE } from "./chatgpt-page.mjs";

const QUESTION = "How do I politely ask a supplier for a later delivery date?";
const ANSWERED = "They ask us to move the date to the end of the month.";
const QUOTED = Array.from({ length: 12 }, (_, i) => `> line ${i} of an older message about lunch, card ${CARD}`).join(
  "\n",
);

async function asked(world, text = SENSITIVE) {
  const chat = await openChatGpt(world);
  await chat.untilJudged();
  await chat.page.keyboard.press("Control+a");
  await chat.insert(text);
  await chat.ui.badge(/found/);
  await chat.enter();
  return { chat, panel: await chat.ui.panel() };
}

const regulated = (action) => [`matrix: {personal: {regulated: ${action}}}`];

export const policy = {
  name: "policy",
  cases: {
    "justify: nothing leaves without a reason, and the reason is kept": under(regulated("justify"), async (world) => {
      const { chat } = await asked(world);
      await chat.ui.choose("I have consent");
      assert.deepEqual(world.server.messages, []);
      await chat.ui.press("Send anyway");
      assert.equal(await chat.arrives(), SENSITIVE);
      const kept = async () => (await world.agent.cli("report", "--format", "csv")).includes("consent");
      await until("the reason is in the ledger", kept);
    }),
    "links lead to the organisation's workspace and to the vendor's own setting": under(
      [...regulated("warn"), "texts: {workspaces: {openai: 'https://chatgpt.com/c/nordwind'}}"],
      async (world) => {
        const { chat } = await asked(world);
        assert.deepEqual(await chat.ui.links(), {
          "Switch to the company workspace": "https://chatgpt.com/c/nordwind",
          "Turn off training": "https://chatgpt.com/#settings/DataControls",
        });
        const opened = world.context.waitForEvent("page");
        await chat.ui.choose("Switch to the company workspace", ["A"]);
        const page = await opened;
        await page.waitForURL("https://chatgpt.com/c/nordwind");
        assert.equal(await page.evaluate(() => document.referrer + window.opener), "null");
        assert.deepEqual(world.server.messages, []);
      },
    ),
    "no link where no address is known": under(regulated("warn"), async (world) => {
      const { chat } = await asked(world);
      assert.deepEqual(Object.keys(await chat.ui.links()), ["Turn off training"]);
    }),
    "block: redacted or not at all": under(regulated("block"), async (world) => {
      const { chat, panel } = await asked(world);
      assert.match(panel, /does not let this leave as it is/);
      assert.doesNotMatch(panel, /Send anyway/);
      await chat.page.keyboard.press("Escape");
      await chat.ui.noPanel();
      assert.deepEqual(world.server.messages, []);
      await chat.enter();
      await chat.ui.press("Redact and send");
      assert.match(await chat.arrives(), /\[CREDIT_CARD_1\]/);
      assert.ok(!world.server.everything.includes(CARD));
    }),
    "block: what a person calls not sensitive stays": under(regulated("block"), async (world) => {
      const { chat } = await asked(world, `Card ${CARD}`);
      await chat.ui.choose("Not sensitive", ["BUTTON"]);
      await until("it is noted", async () => /your organisation decides about it/.test(await chat.ui.panel()));
      assert.doesNotMatch(await chat.ui.panel(), /Send anyway/);
      await chat.ui.choose("Undo", ["BUTTON"]);
      await until("it is taken back", async () => !/Noted/.test(await chat.ui.panel()));
      assert.deepEqual(world.server.messages, []);
    }),
    "approve: a permission that counts lets it leave, any other does not": async (world) => {
      const approver = await approverFor(world.agent);
      const me = userInfo().username;
      await under([...regulated("approve"), approver.policy], async () => {
        const { chat, panel } = await asked(world);
        assert.match(panel, /needs a permission/);
        assert.doesNotMatch(panel, /Send anyway/);
        for (const [permission, why] of [
          ["not a permission", /This is not a permission/],
          [await approver.permission("somebody.else"), /given to somebody else/],
          [await approver.expired(me), /its time is up/],
          [
            // The last letter of all holds bits that mean nothing.
            (await approver.permission(me)).replace(/.(?=.{9}$)/, (letter) => (letter === "A" ? "B" : "A")),
            /signature does not fit/,
          ],
        ]) {
          await chat.ui.fill(permission);
          await until(`it is refused with ${why}`, async () => why.test(await chat.ui.panel()));
          assert.equal((await chat.draft()).trim(), SENSITIVE);
          assert.deepEqual(world.server.messages, []);
        }
        const good = await approver.permission(me);
        await chat.ui.fill(good);
        await until("it counts", async () => / Send /.test(` ${await chat.ui.panel()} `));
        await chat.ui.press("Send");
        assert.equal(await chat.arrives(), SENSITIVE);
        const files = ["ledger.db", "ledger.db-wal"].map((name) => join(world.agent.dataDir, name));
        const kept = async () => (await Promise.all(files.map((file) => readFile(file, "latin1")))).join("");
        await until("its use is in the ledger", async () => (await kept()).includes(approver.idOf(good)));
      })(world);
      await rm(join(world.agent.dataDir, "permissions"), { recursive: true });
    },
    "cut: what the question does not need is left out": under(regulated("warn"), async (world) => {
      const { chat, panel } = await asked(world, `${QUESTION}\n\n${ANSWERED}\n\n${QUOTED}`);
      assert.match(panel, /Send only what is needed: −\d+ tokens/);
      await chat.ui.press("Send only what is needed");
      const message = await chat.arrives();
      assert.ok(message.includes(QUESTION) && message.includes(ANSWERED));
      assert.ok(!world.server.everything.includes(CARD));
    }),
    "cut: what is left is judged again": under(regulated("warn"), async (world) => {
      const { chat } = await asked(world, `The refund goes to ${IBAN}. ${QUESTION}\n\n${ANSWERED}\n\n${QUOTED}`);
      const askedAnew = async () => !/card number/.test(await chat.ui.panel());
      await chat.ui.pressUntil("Send only what is needed", askedAnew);
      assert.deepEqual(world.server.messages, []);
      await chat.ui.press("Redact and send");
      assert.match(await chat.arrives(), /refund goes to \[IBAN_\d+\]/);
      assert.ok(!world.server.everything.includes(CARD) && !world.server.everything.includes(IBAN));
    }),
  },
};

import assert from "node:assert/strict";
import { Chat } from "../harness/chat.mjs";
import { under } from "../harness/under-policy.mjs";
import { until } from "../harness/wait.mjs";
import { TABLE } from "../sites/sites.mjs";
import { ORDINARY, SENSITIVE } from "./chatgpt-page.mjs";

const SITES = TABLE.filter(({ host }) => ["claude.ai", "chat.mistral.ai"].includes(host));
const ASKED = ["conduct: {check-answers: true}"];
const REPLY = (text) => `I wrote to ${/\[EMAIL_1\]/.exec(text)?.[0] ?? "nobody"} today.`;

async function sent(world, row, text) {
  const login = { ...row.personal.login, reply: REPLY };
  const chat = await Chat.open(world, { host: row.host, composer: row.composer, path: row.path, login });
  await chat.untilJudged();
  await chat.page.keyboard.press("Control+a");
  await chat.insert(text);
  await chat.ui.badge(text === SENSITIVE ? /found, / : /nothing found/);
  await chat.enter();
  if (text === SENSITIVE) await chat.ui.press("Redact and send");
  await chat.arrives();
  await chat.page.waitForSelector('.turn.assistant[data-done="true"]');
  return chat;
}

/** The ledger's rows about a site: whether each answer was checked. */
async function checked(world, host) {
  const [head, ...rows] = (await world.agent.cli("report", "--format", "csv")).trim().split("\r\n");
  const column = head.split(",").indexOf("answer_checked");
  const cells = rows.map((row) => row.split(","));
  return cells.filter((row) => row[1] === host && row[6] === "sent-redacted").map((row) => row[column]);
}

async function tabTo(page, name) {
  await until(`the Tab key reaches ${name}`, async () => {
    await page.keyboard.press("Tab");
    return (await page.evaluate(() => document.activeElement?.localName)) === name;
  });
}

const CASES = {
  "offered where policy asks, pressed by keyboard, kept in the ledger": (row) =>
    under(ASKED, async (world) => {
      const before = await checked(world, row.host);
      const chat = await sent(world, row, SENSITIVE);
      await chat.ui.checkStep(/I checked this answer/);
      const answer = await chat.page.$(".turn.assistant sluice-check");
      assert.ok(answer !== null && (await chat.page.$(".turn.user sluice-check")) === null);
      assert.deepEqual(await checked(world, row.host), [...before, "false"]);
      await tabTo(chat.page, "sluice-check");
      await chat.page.keyboard.press("Enter");
      await chat.ui.checkStep(/Checked\. Noted/);
      assert.deepEqual(await checked(world, row.host), [...before, "true"]);
    }),
  "a page that clicks it itself checks nothing": (row) =>
    under(ASKED, async (world) => {
      const chat = await sent(world, row, SENSITIVE);
      await chat.ui.checkStep(/I checked this answer/);
      const found = await chat.page.$eval("sluice-check", (host) => {
        host.click();
        return { text: host.textContent, root: host.shadowRoot };
      });
      assert.deepEqual(found, { text: "", root: null });
      await chat.ui.checkStep(/I checked this answer/);
      assert.equal((await checked(world, row.host)).at(-1), "false");
    }),
  "not offered for an ordinary message": (row) =>
    under(ASKED, async (world) => {
      const chat = await sent(world, row, ORDINARY);
      assert.equal(await chat.page.$("sluice-check"), null);
    }),
  "not offered where policy does not ask": (row) => async (world) => {
    const chat = await sent(world, row, SENSITIVE);
    await until("the value is back", async () => (await chat.ui.chips("turn assistant")).length === 1);
    assert.equal(await chat.page.$("sluice-check"), null);
  },
};

/** A person verifies an answer: on two sites, with the agent's ledger as witness. */
export const checkedAnswers = {
  name: "checked answers",
  cases: Object.fromEntries(
    SITES.flatMap((row) => Object.entries(CASES).map(([name, make]) => [`${row.site.title}, ${name}`, make(row)])),
  ),
};

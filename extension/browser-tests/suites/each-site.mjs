import assert from "node:assert/strict";
import { Chat } from "../harness/chat.mjs";
import { until } from "../harness/wait.mjs";
import { TABLE } from "../sites/sites.mjs";
import { CARD, IBAN, MAIL, ORDINARY, SENSITIVE } from "./chatgpt-page.mjs";

const REPLY = (text) => `About [CREDIT_CARD_1] I wrote to ${/\[EMAIL_1\]/.exec(text)?.[0]} today.`;
const DONE = '.turn.assistant[data-done="true"]';

const open = (world, { host, composer, path }, login) => Chat.open(world, { host, composer, login, path });

async function typed(world, row, login = row.personal.login) {
  const chat = await open(world, row, login);
  await chat.type(SENSITIVE);
  await chat.ui.badge(row.personal.badge);
  return chat;
}

function assertRedacted(world, message) {
  for (const name of ["EMAIL_1", "CREDIT_CARD_1", "IBAN_1"]) assert.ok(message.includes(`[${name}]`), message);
  for (const value of [CARD, MAIL, IBAN])
    assert.ok(
      !world.server.everything.includes(value.replaceAll(" ", "+")) && !world.server.everything.includes(value),
    );
}

/** The decision of the panel on a message that is on its way already, or before. */
async function redacts(world, chat, count) {
  await chat.ui.press("Redact and send");
  assertRedacted(world, await chat.arrives(count));
}

async function ordinarySent(world, row) {
  const chat = await open(world, row, row.personal.login);
  await chat.type(ORDINARY);
  await chat.ui.badge(/nothing found/);
  await chat.enter();
  assert.equal(await chat.arrives(), ORDINARY);
  await chat.page.waitForSelector(DONE);
  assert.equal(await chat.ui.panelNode(), undefined);
  return chat;
}

const CASES = {
  "Enter: warned, redacted, and the answer restored while it streams": async (world, row) => {
    const chat = await typed(world, row, { ...row.personal.login, reply: REPLY });
    await chat.enter();
    await redacts(world, chat, 1);
    await chat.page.waitForSelector(DONE);
    const chips = await until("the values are back", async () => {
      const shown = await chat.ui.chips("turn assistant");
      return shown.length === 2 && shown;
    });
    assert.deepEqual(chips, [CARD, MAIL]);
  },
  "the send button: warned and redacted": async (world, row) => {
    const chat = await typed(world, row);
    await chat.page.click(row.send);
    await redacts(world, chat, 1);
  },
  "ordinary text passes untouched": ordinarySent,
  "a suggested prompt, sent by the page itself: held and redacted": async (world, row) => {
    const { login } = row.personal;
    const chat = await open(world, row, { ...login, page: { ...login.page, suggestion: SENSITIVE } });
    await chat.page.click("button.suggestion");
    assert.match(await chat.ui.panel(), /Held on its way out/);
    assert.deepEqual(world.server.messages, []);
    await redacts(world, chat, 1);
  },
  "stopped on its way out: nothing left, the text is back, and leaves redacted": async (world, row) => {
    const { login } = row.personal;
    const chat = await open(world, row, { ...login, page: { ...login.page, suggestion: SENSITIVE } });
    await chat.page.click("button.suggestion");
    await chat.ui.press("Do not send");
    await chat.page.waitForSelector(DONE);
    assert.deepEqual(world.server.messages, []);
    await until("the text is back", async () => (await chat.draft()).trim() === SENSITIVE);
    await chat.page.click(row.composer);
    await chat.ui.badge(/found/);
    await chat.enter();
    await redacts(world, chat, 1);
  },
};

const EDIT = {
  "edit and send again: the edited message is judged": async (world, row) => {
    const chat = await ordinarySent(world, row);
    await chat.page.click(`.turn.user ${row.edit}`);
    await chat.page.fill(".turn.user textarea", SENSITIVE);
    await chat.page.focus(".turn.user textarea");
    await chat.enter();
    await redacts(world, chat, 2);
  },
};

const RETRY = {
  "retry: what was let pass once is judged as often as it leaves": async (world, row) => {
    const chat = await ordinarySent(world, row);
    await chat.page.click(`.turn.assistant ${row.retry}`);
    await chat.arrives(2);
    assert.equal(await chat.ui.panelNode(), undefined);
  },
};

const COMPANY = {
  "a company account is not warned": async (world, row) => {
    const chat = await open(world, row, row.company.login);
    await chat.type(SENSITIVE);
    await chat.ui.badge(row.company.badge);
    await chat.enter();
    assert.equal(await chat.arrives(), SENSITIVE);
    assert.equal(await chat.ui.panelNode(), undefined);
  },
};

function casesOf(row) {
  return Object.entries({
    ...CASES,
    ...(row.edit ? EDIT : {}),
    ...(row.retry ? RETRY : {}),
    ...(row.company ? COMPANY : {}),
  });
}

/** The same cases on every site of the table; the server's record decides. */
export const eachSite = {
  name: "each site",
  cases: Object.fromEntries(
    TABLE.flatMap((row) =>
      casesOf(row).map(([name, run]) => [`${row.site.title}, ${name}`, (world) => run(world, row)]),
    ),
  ),
};

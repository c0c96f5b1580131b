import assert from "node:assert/strict";
import { Chat } from "../harness/chat.mjs";
import { changeSite } from "../harness/site-files.mjs";
import { claude } from "../sites/claude.mjs";
import { gemini } from "../sites/gemini.mjs";
import { CARD, ORDINARY, SENSITIVE } from "./chatgpt-page.mjs";

const GONE = ["#gone-with-the-redesign"];

async function open(world, { host, composer, personal, arrives }) {
  const chat = await Chat.open(world, { host, composer, login: personal.login });
  await arrives();
  return chat;
}

async function redacted(world, chat) {
  await chat.ui.press("Redact and send");
  const message = await chat.arrives();
  assert.match(message, /\[CREDIT_CARD_1\]/);
  assert.ok(!world.server.everything.includes(CARD));
}

async function heldByGuard(world, chat, notice) {
  await chat.ui.notice(notice);
  assert.match(await chat.ui.panel(), /Held on its way out/);
  assert.deepEqual(world.server.messages, []);
  await redacted(world, chat);
}

/** Each part of a site file in turn made to find nothing, and what must still hold. */
const BREAKS = {
  "the composer": {
    change: (site) => ({ ...site, composer: { ...site.composer, selectors: GONE } }),
    async holds(world, row) {
      const chat = await open(world, row);
      await chat.type(SENSITIVE);
      await chat.enter();
      await heldByGuard(world, chat, /no longer finds the text box/);
    },
  },
  "the send button": {
    change: (site) => ({ ...site, send: { ...site.send, buttons: GONE } }),
    async holds(world, row) {
      const chat = await open(world, row);
      await chat.type(SENSITIVE);
      await chat.ui.badge(/found/);
      await chat.page.click(row.send);
      await heldByGuard(world, chat, /no longer finds the send button/);
    },
  },
  "the edit box": {
    change: (site) => ({ ...site, edits: GONE }),
    async holds(world, row) {
      const chat = await open(world, row);
      await chat.type(ORDINARY);
      await chat.enter();
      await chat.arrives();
      await chat.page.click(`.turn.user ${row.edit}`);
      await chat.page.fill(".turn.user textarea", SENSITIVE);
      await chat.page.click(".turn.user .save");
      assert.match(await chat.ui.panel(), /Held on its way out/);
      await chat.ui.press("Redact and send");
      assert.match(await chat.arrives(2), /\[CREDIT_CARD_1\]/);
    },
  },
  "the messages": {
    change: (site) => ({ ...site, answers: GONE }),
    async holds(world, row) {
      const chat = await open(world, row);
      await chat.type(SENSITIVE);
      await chat.enter();
      await redacted(world, chat);
      await chat.ui.notice(/no longer finds the messages/);
    },
  },
  "the requests": {
    change: (site) => ({ ...site, requests: [{ ...site.requests[0], url: "^https://gone\\.example/" }] }),
    async holds(world, row) {
      const chat = await open(world, row);
      await chat.type(SENSITIVE);
      await chat.enter();
      await redacted(world, chat);
      await chat.ui.notice(/did not see this message leave/);
    },
  },
  "the account": {
    change: (site) => ({ ...site, signals: {} }),
    async holds(world, row) {
      const chat = await open(world, { ...row, personal: { login: {} } });
      await chat.type(SENSITIVE);
      await chat.ui.badge(/not known|unknown/i);
      await chat.enter();
      await redacted(world, chat);
    },
  },
};

const broken =
  (row, { change, holds }) =>
  async (world) => {
    const changed = await changeSite(world.context, row.host, change);
    try {
      await holds(world, { ...row, arrives: changed.arrives });
    } finally {
      await changed.mend();
    }
  };

/** A site changes under its site file: it is said, and what still can hold does. */
export const siteHealth = {
  name: "site health",
  cases: Object.fromEntries(
    [claude, gemini].flatMap((row) =>
      Object.entries(BREAKS).map(([name, part]) => [`${row.site.title} without ${name}`, broken(row, part)]),
    ),
  ),
};

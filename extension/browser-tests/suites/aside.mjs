import assert from "node:assert/strict";
import { Chat } from "../harness/chat.mjs";
import { until } from "../harness/wait.mjs";
import { LOGINS } from "../sites/chatgpt.mjs";
import { claude } from "../sites/claude.mjs";
import { perplexity } from "../sites/perplexity.mjs";
import { CARD, IBAN, MAIL, ORDINARY, openChatGpt, SENSITIVE } from "./chatgpt-page.mjs";

const TEXT = `charge ${CARD} now`;
const REDACTED = "charge [CREDIT_CARD_1] now";

const preparing = (world) => openChatGpt(world, { ...LOGINS.free, page: { ...LOGINS.free.page, prepares: true } });
const prepared = ({ server }) => server.received.flatMap(({ prepared: text }) => text ?? []);

/** The page sends the text beside its message, as its title or for suggestions. */
const besides = (site, path, body) => async (world) => {
  const chat = await Chat.open(world, { host: site.host, composer: site.composer, login: site.personal.login });
  await chat.insert(TEXT);
  await chat.ui.badge(/found/);
  const send = (text) =>
    chat.page.evaluate(
      ([path, body]) => void fetch(path, { method: "POST", body }),
      [path, JSON.stringify({ ...body, [Object.keys(body)[0]]: text })],
    );
  const arrived = () => world.server.received.filter((it) => it.path === path).map((it) => JSON.parse(it.body));
  const key = Object.keys(body)[0];
  await send(TEXT);
  await until("it has arrived", () => arrived().length === 1);
  assert.equal(arrived()[0][key], REDACTED);
  await send(ORDINARY);
  await until("the next has arrived", () => arrived().length === 2);
  assert.equal(arrived()[1][key], ORDINARY);
  assert.equal(await chat.ui.panelNode(), undefined);
};

/** What a page sends of a text before and beside its message. */
export const aside = {
  name: "beside the message",
  cases: {
    "what is typed goes out early without its values, and nobody is asked": async (world) => {
      const chat = await preparing(world);
      await chat.insert(SENSITIVE);
      await until("the page has sent it early", () => prepared(world).length > 0);
      assert.match(prepared(world)[0], /\[EMAIL_1\].*\[CREDIT_CARD_1\].*\[IBAN_1\]/);
      assert.equal(await chat.ui.panelNode(), undefined);
      await chat.enter();
      await chat.ui.press("Redact and send");
      assert.match(await chat.arrives(), /\[CREDIT_CARD_1\]/);
      for (const value of [MAIL, CARD, IBAN]) assert.ok(!world.server.everything.includes(value), value);
      assert.equal(world.server.messages.length, 1);
    },
    "ordinary text goes out early as it is": async (world) => {
      const chat = await preparing(world);
      await chat.insert(ORDINARY);
      await until("the page has sent it early", () => prepared(world).includes(ORDINARY));
      await chat.enter();
      assert.equal(await chat.arrives(), ORDINARY);
    },
    "Claude's request for a title": besides(
      claude,
      "/api/organizations/0b1f6a52-7c1d-4e0e-9a55-1f0d2c3b4a59/chat_conversations/c-1/title",
      { message_content: "" },
    ),
    "Perplexity's request for suggestions": besides(perplexity, "/rest/autosuggest/list-autosuggest", { query: "" }),
  },
};
